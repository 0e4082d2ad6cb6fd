package nabla.account;

/**
 * The form with which a person signs up, as it was filled in.
 *
 * @param email not looked at where the admission says the address
 */
public record SignUp(String name, String email, String password, Admission admission) {
  @Override
  public String toString() {
    return "SignUp[" + email + "]";
  }
}
