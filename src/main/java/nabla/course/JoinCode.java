package nabla.course;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code of a class: eight characters of Crockford's base 32, which has no letters that look like
 * digits, so that a code can be read out and typed off a wall.
 */
final class JoinCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private JoinCode() {}

  static String random() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** The code that somebody means: whatever the case, blanks and dashes, and with O for 0. */
  static String read(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{Alnum}]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** As people read it: in two halves. */
  static String shown(String code) {
    int half = code.length() / 2;
    return code.substring(0, half) + "-" + code.substring(half);
  }
}
