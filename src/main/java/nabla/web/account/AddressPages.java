package nabla.web.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.account.OwnAddress;
import nabla.account.OwnAddress.Outcome;
import nabla.account.OwnSessions;
import nabla.account.Token;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Page;

/** Another e-mail address for one's own account. */
@Path("/account/address")
@Blocking
@Needs(Right.KEEP_ACCOUNT)
public class AddressPages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance confirm(String link, String email);
  }

  private final CurrentAccount current;
  private final OwnAddress own;
  private final OwnSessions sessions;
  private final Mails mails;
  private final Page page;

  AddressPages(
      CurrentAccount current, OwnAddress own, OwnSessions sessions, Mails mails, Page page) {
    this.current = current;
    this.own = own;
    this.sessions = sessions;
    this.mails = mails;
    this.page = page;
  }

  @POST
  @Limited(Limit.MAIL)
  public Response change(
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("current") @DefaultValue("") String password) {
    Outcome outcome = own.change(email, password);
    if (outcome instanceof Outcome.Refused refused) {
      AccountView view = AccountView.of(account(), sessions, page.messages());
      return AccountPages.again(view, "address", email, refused.problem());
    }
    if (outcome instanceof Outcome.Changed) {
      return Pages.to("/account?done=address");
    }
    if (outcome instanceof Outcome.ToConfirm confirm) {
      mails.addressLink(confirm.email(), confirm.token());
    } else {
      mails.known(((Outcome.Known) outcome).email());
    }
    return Pages.page(
        200,
        new Notice(
                page.messages().text("mail_sent_title"),
                page.messages().text("mail_sent_address", email.strip()),
                null)
            .page());
  }

  private Account account() {
    return current.member().orElseThrow(NotFoundException::new);
  }

  /** Where the link in the mail leads; nothing changes before the button there is pressed. */
  @GET
  @Path("/confirm")
  @Needs(Right.SIGN_IN)
  public Response ask(@QueryParam("link") @DefaultValue("") String link) {
    if (current.member().isEmpty()) {
      String here =
          UriBuilder.fromPath("/account/address/confirm")
              .queryParam("link", "{link}")
              .build(link)
              .toString();
      return Response.seeOther(
              UriBuilder.fromPath("/sign-in").queryParam("return", "{here}").build(here))
          .build();
    }
    return own.confirmable(new Token(link))
        .map(email -> Pages.page(200, Templates.confirm(link, email)))
        .orElseGet(this::notGood);
  }

  @POST
  @Path("/confirm")
  public Response confirm(@FormParam("link") @DefaultValue("") String link) {
    Optional<String> former = account().email();
    if (!(own.confirm(new Token(link)) instanceof Outcome.Changed)) {
      return notGood();
    }
    former.ifPresent(mails::addressChanged);
    return Pages.to("/account?done=address");
  }

  private Response notGood() {
    return Pages.again(
        new Notice(
                page.messages().text("confirm_address_title"),
                page.messages().text("confirm_address_not_good"),
                null)
            .page());
  }
}
