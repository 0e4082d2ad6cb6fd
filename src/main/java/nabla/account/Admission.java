package nabla.account;

/** What lets a person sign up. */
public sealed interface Admission {

  /** Nothing: enough only where everybody may sign up. */
  record None() implements Admission {}

  /** An invitation. */
  record Invited(Token invitation) implements Admission {}

  /** A link that was sent to the person's address, which is the account's then. */
  record Mailed(Token link) implements Admission {}

  /** The code of a class, which the person joins on signing up. */
  record Joining(String code) implements Admission {}
}
