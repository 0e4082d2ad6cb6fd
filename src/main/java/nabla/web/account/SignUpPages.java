package nabla.web.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import nabla.account.Account;
import nabla.account.AccountProblem;
import nabla.account.Admission;
import nabla.account.CurrentAccount;
import nabla.account.Invitations;
import nabla.account.SignUp;
import nabla.account.SignUpOutcome;
import nabla.account.SignUps;
import nabla.account.Token;
import nabla.web.account.SignUpForm.Typed;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Page;
import org.jspecify.annotations.Nullable;

/** Signing up: openly, by mail, by invitation, or with a class's code. */
@Path("/sign-up")
@Blocking
@Needs(Right.SIGN_UP)
public class SignUpPages {
  private static final int OK = 200;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance signUp(SignUpForm form);
  }

  private final CurrentAccount account;
  private final SignUps signUps;
  private final SignUpForms forms;
  private final Invitations invitations;
  private final Mails mails;
  private final Page page;

  SignUpPages(
      CurrentAccount account,
      SignUps signUps,
      SignUpForms forms,
      Invitations invitations,
      Mails mails,
      Page page) {
    this.account = account;
    this.signUps = signUps;
    this.forms = forms;
    this.invitations = invitations;
    this.mails = mails;
    this.page = page;
  }

  /** What lets somebody in, as it stands in an address or comes along with a form. */
  public static class Carried {
    @QueryParam("invitation")
    @Nullable String invitationInAddress;

    @FormParam("invitation")
    @Nullable String invitationInForm;

    @QueryParam("link")
    @Nullable String linkInAddress;

    @FormParam("link")
    @Nullable String linkInForm;

    @QueryParam("code")
    @Nullable String codeInAddress;

    @FormParam("code")
    @Nullable String codeInForm;

    Admission admission() {
      String invitation = first(invitationInForm, invitationInAddress);
      String link = first(linkInForm, linkInAddress);
      if (invitation != null) {
        return new Admission.Invited(new Token(invitation));
      }
      if (link != null) {
        return new Admission.Mailed(new Token(link));
      }
      return code().<Admission>map(Admission.Joining::new).orElseGet(Admission.None::new);
    }

    Optional<String> code() {
      return Optional.ofNullable(first(codeInForm, codeInAddress))
          .map(String::strip)
          .filter(code -> !code.isEmpty());
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
      return one != null ? one : other;
    }
  }

  @GET
  public TemplateInstance signUp(@BeanParam Carried carried) {
    Admission admission = carried.admission();
    return Templates.signUp(
        account.member().isPresent() ? forms.firstToMember(admission) : forms.first(admission));
  }

  @POST
  @Limited(Limit.SIGN_UP)
  public Response signUp(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("password") @DefaultValue("") String password,
      @BeanParam Carried carried) {
    SignUpOutcome outcome = account.signUp(new SignUp(name, email, password, carried.admission()));
    if (outcome instanceof SignUpOutcome.Done done) {
      // Whoever joins a class wants to see what the class is assigned.
      URI target = URI.create(carried.admission() instanceof Admission.Joining ? "/me" : "/");
      return Response.seeOther(SignInPages.landing(done.account(), target)).build();
    }
    Problems problems = new Problems(((SignUpOutcome.Refused) outcome).problems());
    return Pages.again(
        Templates.signUp(forms.again(carried.admission(), new Typed(name, email), problems)));
  }

  /** Sends a link to the address; what the page says is the same when the address is taken. */
  @POST
  @Path("/mail")
  @Limited(Limit.MAIL)
  public Response sendLink(
      @FormParam("email") @DefaultValue("") String email, @BeanParam Carried carried) {
    SignUps.Reply reply =
        signUps.begin(email, account.account().filter(Account::isGuest), carried.code());
    if (reply instanceof SignUps.Reply.Refused refused) {
      return Pages.again(
          Templates.signUp(
              forms.again(
                  carried.admission(), new Typed("", email), Problems.of(refused.problem()))));
    }
    if (reply instanceof SignUps.Reply.Link link) {
      mails.signUpLink(link.email(), link.token());
    } else {
      mails.known(((SignUps.Reply.Known) reply).email());
    }
    return Pages.page(
        OK,
        new Notice(
                page.messages().text("mail_sent_title"),
                page.messages().text("mail_sent_sign_up", email.strip()),
                null)
            .page());
  }

  /** Gives the account that is signed in the role of the invitation. */
  @POST
  @Path("/role")
  public Response takeRole(@FormParam("invitation") @DefaultValue("") String invitation) {
    Optional<Account> member = account.member();
    boolean taken =
        member.flatMap(known -> invitations.accept(new Token(invitation), known)).isPresent();
    return taken
        ? Pages.to("/dashboard")
        : Pages.again(Templates.signUp(forms.refused(AccountProblem.INVITATION_INVALID)));
  }
}
