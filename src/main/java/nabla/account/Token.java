package nabla.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random secret of 256 bits that a person, a browser or a program holds, of which we keep the
 * hash.
 */
public record Token(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** A new one. */
  public static Token random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** SHA-256 in hexadecimal digits; a random secret needs no slower hash. */
  public String hash() {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "Token";
  }
}
