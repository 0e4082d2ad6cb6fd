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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.account.SignInOutcome;
import nabla.account.SignUp;
import nabla.account.SignUpOutcome;
import nabla.web.shared.Addresses;
import nabla.web.shared.Messages;
import nabla.web.shared.Page;
import org.jspecify.annotations.Nullable;

/** Signing in, signing up and signing out. */
@Path("/")
@Blocking
public class AccountPages {
  private static final int UNPROCESSABLE = 422;
  private static final int TOO_MANY_REQUESTS = 429;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance signIn(SignInForm form);

    static native TemplateInstance signUp(SignUpForm form);
  }

  private final CurrentAccount account;
  private final Page page;

  AccountPages(CurrentAccount account, Page page) {
    this.account = account;
    this.page = page;
  }

  @GET
  @Path("/sign-in")
  public TemplateInstance signIn(@QueryParam("return") @DefaultValue("/") String returnTo) {
    return Templates.signIn(new SignInForm("", null, Addresses.local(returnTo).toString()));
  }

  @POST
  @Path("/sign-in")
  public Response signIn(
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("return") @DefaultValue("/") String returnTo) {
    URI target = Addresses.local(returnTo);
    SignInOutcome outcome = account.signIn(email, password);
    if (outcome instanceof SignInOutcome.Done done) {
      return Response.seeOther(landing(done.account(), target)).build();
    }
    Messages messages = page.messages();
    boolean wait = outcome instanceof SignInOutcome.TooManyTries;
    String problem =
        outcome instanceof SignInOutcome.TooManyTries tooMany
            ? messages.counted("sign_in_wait", minutes(tooMany.retryAfter()))
            : messages.text("sign_in_unknown");
    return page(
        wait ? TOO_MANY_REQUESTS : UNPROCESSABLE,
        Templates.signIn(new SignInForm(email, problem, target.toString())));
  }

  @GET
  @Path("/sign-up")
  public TemplateInstance signUp(@QueryParam("invitation") @Nullable String invitation) {
    return Templates.signUp(new SignUpForm("", "", invitation, List.of()));
  }

  @POST
  @Path("/sign-up")
  public Response signUp(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("invitation") @Nullable String invitation) {
    SignUp form = new SignUp(name, email, password, Optional.ofNullable(invitation));
    SignUpOutcome outcome = account.signUp(form);
    if (outcome instanceof SignUpOutcome.Done done) {
      return Response.seeOther(landing(done.account(), URI.create("/"))).build();
    }
    SignUpOutcome.Refused refused = (SignUpOutcome.Refused) outcome;
    return page(
        UNPROCESSABLE,
        Templates.signUp(new SignUpForm(name, email, invitation, refused.problems())));
  }

  @POST
  @Path("/sign-out")
  public Response signOut() {
    account.signOut();
    return Response.seeOther(URI.create("/")).build();
  }

  private static URI landing(Account account, URI target) {
    return account.isInstructor() && target.getPath().equals("/")
        ? URI.create("/dashboard")
        : target;
  }

  private static long minutes(Duration wait) {
    return Math.max(1, (wait.toSeconds() + 59) / 60);
  }

  private static Response page(int status, TemplateInstance template) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(template).build();
  }
}
