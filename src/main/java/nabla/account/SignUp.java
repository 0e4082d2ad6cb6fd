package nabla.account;

import java.util.Optional;

/**
 * The form with which a person signs up, as it was filled in.
 *
 * @param invitation the token of an instructor's invitation; without one a student signs up
 */
public record SignUp(String name, String email, String password, Optional<String> invitation) {
  @Override
  public String toString() {
    return "SignUp[" + email + "]";
  }
}
