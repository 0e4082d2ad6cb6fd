package nabla.web.account;

import nabla.web.shared.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in form as it is shown.
 *
 * @param email what was typed
 * @param problem why the last try failed; absent on the first
 * @param returnTo where to go afterwards
 * @param reason the key of the sentence that says why one is asked to sign in
 */
public record SignInForm(String email, @Nullable String problem, String returnTo, String reason) {

  /** Of whoever wants to sign in, and then go to {@code returnTo}. */
  static SignInForm empty(String returnTo) {
    return new SignInForm("", null, Addresses.local(returnTo).toString(), "sign_in_lead");
  }

  /** The same after a failure. */
  SignInForm failed(String typed, String sentence) {
    return new SignInForm(typed, sentence, returnTo, reason);
  }

  /** Of whoever finds the session ended on sending what is found at {@code returnTo} then. */
  static SignInForm ended(String returnTo) {
    return new SignInForm("", null, returnTo, "sign_in_ended");
  }
}
