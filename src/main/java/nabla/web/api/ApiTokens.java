package nabla.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nabla.account.Token;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tokens that open the API to other programs: only their hashes are known here. */
@ApplicationScoped
class ApiTokens {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+)");

  private final List<String> hashes;

  /**
   * @throws IllegalArgumentException when one of them is no hash
   */
  ApiTokens(@ConfigProperty(name = "nabla.api-token-hashes") Optional<List<String>> configured) {
    hashes =
        configured.orElse(List.of()).stream()
            .map(hash -> hash.strip().toLowerCase(Locale.ROOT))
            .toList();
    for (String hash : hashes) {
      if (!HASH.matcher(hash).matches()) {
        throw new IllegalArgumentException(
            "NABLA_API_TOKEN_HASHES must be SHA-256 hashes of 64 hexadecimal digits, separated by"
                + " commas; the command api-token makes one.");
      }
    }
  }

  boolean areConfigured() {
    return !hashes.isEmpty();
  }

  /** The hash of the token in an {@code Authorization} header, if it is one of ours. */
  Optional<String> known(String authorization) {
    return Optional.of(BEARER.matcher(authorization.strip()))
        .filter(java.util.regex.Matcher::matches)
        .map(bearer -> new Token(bearer.group(1)).hash())
        .filter(this::isOurs);
  }

  /** Takes as long for every hash, so that its time tells nothing about ours. */
  private boolean isOurs(String given) {
    boolean found = false;
    for (String hash : hashes) {
      found |=
          MessageDigest.isEqual(
              hash.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
    return found;
  }
}
