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
import java.util.Optional;
import nabla.account.Account;
import nabla.account.AccountProblem;
import nabla.account.CurrentAccount;
import nabla.account.Recovery;
import nabla.account.Recovery.NewPassword;
import nabla.account.SignInOutcome;
import nabla.account.SignUpPolicy;
import nabla.account.Token;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Page;
import org.jspecify.annotations.Nullable;

/** A new password for whoever has forgotten the old one. */
@Path("/reset-password")
@Blocking
@Needs(Right.SIGN_UP)
public class RecoveryPages {
  private static final int OK = 200;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance recover(Step step);
  }

  /**
   * The form as it is shown.
   *
   * @param link from a mail, or from an instructor; absent for whoever has none yet
   * @param email whose password it is
   */
  public record Step(Ask ask, @Nullable String link, String email, Problems problems) {
    public boolean asksFor(String what) {
      return ask.name().equals(what);
    }
  }

  /** What comes next. */
  enum Ask {
    /** An address to send a link to. */
    ADDRESS,
    /** A link from an instructor, where no mail is sent. */
    LINK,
    PASSWORD
  }

  private final CurrentAccount account;
  private final Recovery recovery;
  private final SignUpPolicy policy;
  private final Mails mails;
  private final Page page;

  RecoveryPages(
      CurrentAccount account, Recovery recovery, SignUpPolicy policy, Mails mails, Page page) {
    this.account = account;
    this.recovery = recovery;
    this.policy = policy;
    this.mails = mails;
    this.page = page;
  }

  @GET
  public TemplateInstance show(@QueryParam("link") @Nullable String link) {
    if (link == null) {
      return ask(Problems.NONE);
    }
    return recovery
        .owner(new Token(link))
        .map(owner -> set(link, owner, Problems.NONE))
        .orElseGet(() -> ask(Problems.of(AccountProblem.INVITATION_INVALID)));
  }

  private TemplateInstance ask(Problems problems) {
    Ask ask = policy.sendsMail() ? Ask.ADDRESS : Ask.LINK;
    return Templates.recover(new Step(ask, null, "", problems));
  }

  private static TemplateInstance set(String link, Account owner, Problems problems) {
    return Templates.recover(new Step(Ask.PASSWORD, link, owner.email().orElse(""), problems));
  }

  @POST
  @Limited(Limit.SIGN_IN)
  public Response set(
      @FormParam("link") @DefaultValue("") String link,
      @FormParam("password") @DefaultValue("") String password) {
    NewPassword proof = new NewPassword(new Token(link), password);
    Optional<Account> owner = recovery.owner(proof.link());
    Optional<AccountProblem> problem = recovery.problem(proof);
    if (owner.isPresent() && problem.isPresent()) {
      return Pages.again(set(link, owner.get(), Problems.of(problem.get())));
    }
    return account.signIn(recovery, proof) instanceof SignInOutcome.Done
        ? Pages.to("/account?done=password")
        : Pages.again(ask(Problems.of(AccountProblem.INVITATION_INVALID)));
  }

  /** Sends a link; what the page says is the same when no account has the address. */
  @POST
  @Path("/mail")
  @Limited(Limit.MAIL)
  public Response sendLink(@FormParam("email") @DefaultValue("") String email) {
    if (policy.sendsMail()) {
      recovery.linkFor(email).ifPresent(mail -> mails.passwordLink(mail.email(), mail.token()));
    }
    return Pages.page(
        OK,
        new Notice(
                page.messages().text("mail_sent_title"),
                page.messages().text("mail_sent_password", email.strip()),
                null)
            .page());
  }
}
