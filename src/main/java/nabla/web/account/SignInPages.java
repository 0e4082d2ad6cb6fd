package nabla.web.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.account.Role;
import nabla.account.SignInOutcome;
import nabla.account.TypedPassword;
import nabla.account.TypedPasswords;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Addresses;
import nabla.web.shared.Messages;
import nabla.web.shared.Page;

/** Signing in and out. */
@Path("/")
@Blocking
@Needs(Right.SIGN_IN)
public class SignInPages {
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY_REQUESTS = 429;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance signIn(SignInForm form);
  }

  private final CurrentAccount account;
  private final TypedPasswords passwords;
  private final Page page;

  SignInPages(CurrentAccount account, TypedPasswords passwords, Page page) {
    this.account = account;
    this.passwords = passwords;
    this.page = page;
  }

  @GET
  @Path("/sign-in")
  public TemplateInstance signIn(@QueryParam("return") @DefaultValue("/") String returnTo) {
    return Templates.signIn(SignInForm.empty(returnTo));
  }

  @POST
  @Path("/sign-in")
  @Limited(Limit.SIGN_IN)
  public Response signIn(
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("return") @DefaultValue("/") String returnTo) {
    SignInOutcome outcome = account.signIn(passwords, new TypedPassword(email, password));
    if (outcome instanceof SignInOutcome.Done done) {
      URI target = Addresses.local(returnTo);
      return Response.seeOther(landing(done.account(), target)).build();
    }
    boolean wait = outcome instanceof SignInOutcome.TooManyTries;
    String problem =
        outcome instanceof SignInOutcome.TooManyTries tooMany
            ? wait(page.messages(), tooMany.retryAfter())
            : page.messages().text("sign_in_unknown");
    return Pages.page(
        wait ? TOO_MANY_REQUESTS : UNPROCESSABLE,
        Templates.signIn(SignInForm.empty(returnTo).failed(email, problem)));
  }

  private static String wait(Messages messages, Duration wait) {
    long seconds = wait.toSeconds() + 1;
    return seconds <= 60
        ? messages.counted("sign_in_wait_seconds", seconds)
        : messages.counted("sign_in_wait", (seconds + 59) / 60);
  }

  /** Where whoever has signed in begins. */
  static URI landing(Account account, URI target) {
    return account.is(Role.INSTRUCTOR) && target.getPath().equals("/")
        ? URI.create("/dashboard")
        : target;
  }

  @POST
  @Path("/sign-out")
  public Response signOut() {
    account.signOut();
    return Pages.to("/");
  }
}
