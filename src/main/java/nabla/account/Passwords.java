package nabla.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password must be like, and how it is kept. */
final class Passwords {
  private static final int LEAST_CHARACTERS = 12;

  /** Bcrypt looks at no more. */
  private static final int MOST_BYTES = 72;

  private static final int LEAST_DIFFERENT_CHARACTERS = 5;

  /** Two to this power rounds: about a tenth of a second. */
  private static final int COST = 11;

  private static final String HASH_OF_NOBODY = hash(Token.random().text());

  private Passwords() {}

  static Optional<SignUpProblem> problem(SignUp form) {
    String password = form.password();
    if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
      return Optional.of(SignUpProblem.PASSWORD_TOO_SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(SignUpProblem.PASSWORD_TOO_LONG);
    }
    String folded = password.toLowerCase(Locale.ROOT).strip();
    boolean known =
        folded.equals(form.email().toLowerCase(Locale.ROOT).strip())
            || folded.equals(form.name().toLowerCase(Locale.ROOT).strip());
    return known || folded.codePoints().distinct().count() < LEAST_DIFFERENT_CHARACTERS
        ? Optional.of(SignUpProblem.PASSWORD_GUESSABLE)
        : Optional.empty();
  }

  static String hash(String password) {
    return BcryptUtil.bcryptHash(password, COST);
  }

  /** Whether {@code password} is the account's; takes as long when there is no such account. */
  static boolean match(String password, Optional<Account> account) {
    Optional<String> hash = account.map(known -> known.passwordHash);
    boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    boolean matches = BcryptUtil.matches(readable ? password : "", hash.orElse(HASH_OF_NOBODY));
    return matches && readable && hash.isPresent();
  }
}
