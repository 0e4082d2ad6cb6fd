package nabla.web.account;

import jakarta.ws.rs.core.Response;
import nabla.web.shared.SessionEndedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Signing in again, for forms of all pages: a mapper within a resource would serve that resource
 * alone.
 */
public class EndedSessions {
  private static final int FORBIDDEN = 403;

  /** What was typed comes back after signing in again. */
  @ServerExceptionMapper
  Response askAgain(SessionEndedException ended) {
    return Pages.page(
        FORBIDDEN, SignInPages.Templates.signIn(SignInForm.ended(ended.returnTo().toString())));
  }
}
