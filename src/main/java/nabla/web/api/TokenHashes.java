package nabla.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.account.Token;

/** Tokens of other programs, of which only the hashes are known here. */
final class TokenHashes {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+)");

  private final List<String> hashes;

  /**
   * @param setting what the operator set, named in the message when it is wrong
   * @throws IllegalArgumentException when one of {@code configured} is no hash
   */
  TokenHashes(String setting, Optional<List<String>> configured) {
    hashes =
        configured.orElse(List.of()).stream()
            .map(hash -> hash.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (!hashes.stream().allMatch(hash -> HASH.matcher(hash).matches())) {
      throw new IllegalArgumentException(
          setting
              + " must be SHA-256 hashes of 64 hexadecimal digits, separated by commas; the command"
              + " api-token makes one.");
    }
  }

  boolean isEmpty() {
    return hashes.isEmpty();
  }

  /** The hash of the token in an {@code Authorization} header, if it is one of these. */
  Optional<String> find(String authorization) {
    return Optional.of(BEARER.matcher(authorization.strip()))
        .filter(Matcher::matches)
        .map(bearer -> new Token(bearer.group(1)).hash())
        .filter(this::isKnown);
  }

  /** Takes as long for every hash, so that its time tells nothing about ours. */
  private boolean isKnown(String given) {
    boolean found = false;
    for (String hash : hashes) {
      found |=
          MessageDigest.isEqual(
              hash.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
    return found;
  }
}
