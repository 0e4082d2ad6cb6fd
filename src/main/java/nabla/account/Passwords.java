package nabla.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a password must be like, and how it is kept. */
final class Passwords {
  private static final int LEAST_CHARACTERS = 12;

  /** Bcrypt looks at no more. */
  private static final int MOST_BYTES = 72;

  /**
   * So many guesses it must take, in the order in which people guess: passwords known from breaches
   * first, then words, names, dates and keys in a row. At a tenth of a second each, three years.
   */
  private static final double LEAST_GUESSES = 1e9;

  /** Two to this power rounds: about a tenth of a second. */
  private static final int COST = 11;

  private static final String HASH_OF_NOBODY = hash(Token.random().text());
  private static final Zxcvbn GUESSER = new Zxcvbn();

  private Passwords() {}

  /** What is wrong with {@code password} as that of somebody with this name and address. */
  static Optional<AccountProblem> problem(String password, String name, String email) {
    if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
      return Optional.of(AccountProblem.PASSWORD_TOO_SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(AccountProblem.PASSWORD_TOO_LONG);
    }
    List<String> own = List.of(name, email, email.replaceFirst("@.*", ""), "nabla");
    return GUESSER.measure(password, own).getGuesses() < LEAST_GUESSES
        ? Optional.of(AccountProblem.PASSWORD_GUESSABLE)
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
