package nabla.account;

/**
 * A way to prove who one is; the place where a university's sign-in (OpenID Connect) and learning
 * platforms (LTI) plug in beside {@link TypedPasswords}.
 *
 * <p>A provider finds, or makes, the account of whoever proves to be its owner. It starts no
 * session and moves no work: {@link CurrentAccount#signIn} does so for all of them.
 *
 * @param <P> what is presented: a typed password, a signed statement
 */
@FunctionalInterface
public interface IdentityProvider<P> {
  SignInOutcome identify(P proof);
}
