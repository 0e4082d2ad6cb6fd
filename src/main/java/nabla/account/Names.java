package nabla.account;

import java.util.Optional;

/** Names in the one spelling under which they are kept. */
final class Names {
  private static final int LONGEST = 100;

  private Names() {}

  /** One line, without blanks around it. */
  static String tidy(String typed) {
    return typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  /** What is wrong with {@code typed} as a name. */
  static Optional<AccountProblem> problem(String typed) {
    String name = tidy(typed);
    if (name.isEmpty()) {
      return Optional.of(AccountProblem.NAME_MISSING);
    }
    return name.length() > LONGEST ? Optional.of(AccountProblem.NAME_TOO_LONG) : Optional.empty();
  }
}
