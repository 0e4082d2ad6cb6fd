package nabla.attempt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nabla.parse.AnswerParser;

/**
 * An answer on its way in.
 *
 * @param seed of the variant that the answer is about
 * @param raw the text exactly as it was typed
 * @param token drawn for each form that is shown, so that a form sent twice counts once
 */
public record Submission(UUID accountId, String exerciseId, long seed, String raw, String token) {

  /** Names the form with what was filled in: another answer in the same form is another attempt. */
  String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : List.of(exerciseId, Long.toString(seed), token, raw)) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ':');
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Whether a row can hold the text: not too long, and without what no database takes as text. */
  boolean isStorable() {
    return isStorable(raw);
  }

  /** Whether a row can hold {@code raw}. */
  static boolean isStorable(String raw) {
    return raw.length() <= AnswerParser.MAX_LENGTH
        && raw.indexOf('\0') < 0
        && StandardCharsets.UTF_8.newEncoder().canEncode(raw);
  }
}
