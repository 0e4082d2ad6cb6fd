package nabla.web.account;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in form as it is shown.
 *
 * @param email what was typed
 * @param problem why the last try failed; absent on the first
 * @param returnTo where to go afterwards
 */
public record SignInForm(String email, @Nullable String problem, String returnTo) {}
