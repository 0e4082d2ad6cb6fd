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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.account.Invitations;
import nabla.account.People;
import nabla.account.Recovery;
import nabla.account.Role;
import nabla.account.Token;
import nabla.course.Classes;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Page;
import org.jspecify.annotations.Nullable;

/** Links that let people in, made by instructors and administrators. */
@Path("/invitations")
@Blocking
@Needs(Right.INVITE)
public class InvitationPages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance invitations(View view);
  }

  /**
   * The page.
   *
   * @param roles in which one may let somebody in
   * @param email for which there was no student
   */
  public record View(List<RoleChoice> roles, List<Line> open, @Nullable String email) {
    public boolean isWithRoles() {
      return roles.size() > 1;
    }
  }

  /** An invitation that can still be used. */
  public record Line(UUID id, String role, Moment until, int people) {}

  private final CurrentAccount current;
  private final Invitations invitations;
  private final People people;
  private final Recovery recovery;
  private final Classes classes;
  private final Links links;
  private final Page page;

  InvitationPages(
      CurrentAccount current,
      Invitations invitations,
      People people,
      Recovery recovery,
      Classes classes,
      Links links,
      Page page) {
    this.current = current;
    this.invitations = invitations;
    this.people = people;
    this.recovery = recovery;
    this.classes = classes;
    this.links = links;
    this.page = page;
  }

  @GET
  public TemplateInstance show() {
    return Templates.invitations(view(null));
  }

  private View view(@Nullable String unknownEmail) {
    Account inviter = inviter();
    Messages messages = page.messages();
    return new View(
        Stream.of(Role.values())
            .filter(role -> Invitations.mayInvite(inviter, role))
            .map(role -> RoleChoice.of(role, messages))
            .toList(),
        invitations.of(inviter).stream()
            .map(
                open ->
                    new Line(
                        open.id(),
                        messages.text("role_" + open.role()),
                        Moment.exact(open.expiresAt(), messages.locale()),
                        open.people()))
            .toList(),
        unknownEmail);
  }

  private Account inviter() {
    return current.member().orElseThrow(NotFoundException::new);
  }

  @POST
  public Response make(@FormParam("role") @DefaultValue("STUDENT") String typed) {
    Account inviter = inviter();
    Role role =
        Stream.of(Role.values())
            .filter(known -> known.name().equals(typed))
            .filter(known -> Invitations.mayInvite(inviter, known))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    String link = links.invitation(invitations.make(inviter, role));
    return Pages.page(
        200,
        new Notice(
                page.messages().text("invitation_made_title"),
                page.messages().text("invitation_made_" + role),
                link)
            .page());
  }

  @POST
  @Path("/{id}/withdraw")
  public Response withdraw(@PathParam("id") UUID id) {
    if (!invitations.withdraw(inviter(), id)) {
      throw new NotFoundException();
    }
    return Pages.to("/invitations");
  }

  /** A link to a new password, for a student who cannot sign in. */
  @POST
  @Path("/password-link")
  @Needs(Right.RECOVER_STUDENT)
  public Response makePasswordLink(@FormParam("email") @DefaultValue("") String email) {
    Optional<Account> student =
        people
            .findByEmail(email)
            .filter(found -> found.role() == Role.STUDENT)
            .filter(found -> classes.teaches(inviter(), found.id()));
    return student
        .map(found -> passwordLink(found, recovery.linkMadeBy(inviter(), found)))
        .orElseGet(() -> Pages.again(Templates.invitations(view(email))));
  }

  private Response passwordLink(Account owner, Token token) {
    return Pages.page(
        200, Notice.ofPasswordLink(owner, links.password(token), page.messages()).page());
  }
}
