package nabla.account;

/** An e-mail address and a password, as they were typed. */
public record TypedPassword(String email, String password) {
  @Override
  public String toString() {
    return "TypedPassword[" + email + "]";
  }
}
