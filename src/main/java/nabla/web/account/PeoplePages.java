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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.account.People;
import nabla.account.Recovery;
import nabla.account.Role;
import nabla.account.SecurityEvent;
import nabla.account.SecurityLog;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Page;

/** Everybody who has signed up, for administrators: searched, given roles, helped back in. */
@Path("/people")
@Blocking
@Needs(Right.MANAGE_PEOPLE)
public class PeoplePages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance people(Found found);

    static native TemplateInstance person(Person person);
  }

  /** Those whose name or address has {@code text} in it, and what was done to accounts lately. */
  public record Found(String text, List<Line> people, List<AuditLine> audit) {}

  /** Somebody in the list. */
  public record Line(UUID id, String name, String email, String role, Moment since) {}

  /**
   * Something that somebody did to somebody's account.
   *
   * @param by who did it
   * @param to whose account it is; empty for an invitation
   */
  public record AuditLine(Moment at, String what, String by, String to) {}

  /**
   * One of them.
   *
   * @param role the name of the present one
   * @param roles that there are to choose from
   * @param change what came of the last choice; refused when nobody else is administrator
   */
  public record Person(
      Line line, String role, List<RoleChoice> roles, List<ActivityLine> activity, Change change) {
    public boolean isRefused() {
      return change == Change.REFUSED;
    }

    public boolean isDone() {
      return change == Change.DONE;
    }
  }

  /** What came of the last choice of a role. */
  enum Change {
    NONE,
    DONE,
    REFUSED
  }

  private final CurrentAccount current;
  private final People people;
  private final SecurityLog log;
  private final Recovery recovery;
  private final Links links;
  private final Page page;

  PeoplePages(
      CurrentAccount current,
      People people,
      SecurityLog log,
      Recovery recovery,
      Links links,
      Page page) {
    this.current = current;
    this.people = people;
    this.log = log;
    this.recovery = recovery;
    this.links = links;
    this.page = page;
  }

  @GET
  public TemplateInstance search(@QueryParam("text") @DefaultValue("") String text) {
    return Templates.people(
        new Found(
            text,
            people.search(text).stream().map(this::line).toList(),
            log.audit().stream().map(this::auditLine).toList()));
  }

  private Line line(Account account) {
    Messages messages = page.messages();
    return new Line(
        account.id(),
        account.name(),
        account.email().orElse(""),
        messages.text("role_" + account.role()),
        Moment.exact(account.createdAt(), messages.locale()));
  }

  private AuditLine auditLine(SecurityEvent event) {
    ActivityLine line = ActivityLine.of(event, page.messages());
    return new AuditLine(
        line.at(),
        line.what(),
        event.actorId().map(this::name).orElse(""),
        event.accountId().map(this::name).orElse(""));
  }

  private String name(UUID id) {
    return people.find(id).map(Account::name).orElse("");
  }

  @GET
  @Path("/{id}")
  public TemplateInstance show(
      @PathParam("id") UUID id, @QueryParam("done") @DefaultValue("") String done) {
    return Templates.person(person(account(id), done.equals("role") ? Change.DONE : Change.NONE));
  }

  private Account account(UUID id) {
    return people.find(id).orElseThrow(NotFoundException::new);
  }

  private Person person(Account account, Change change) {
    return new Person(
        line(account),
        account.role().name(),
        Stream.of(Role.values())
            .filter(role -> role != Role.GUEST)
            .map(role -> RoleChoice.of(role, page.messages()))
            .toList(),
        log.of(account.id()).stream()
            .map(event -> ActivityLine.of(event, page.messages()))
            .toList(),
        change);
  }

  @POST
  @Path("/{id}/role")
  public Response changeRole(
      @PathParam("id") UUID id, @FormParam("role") @DefaultValue("") String typed) {
    Account account = account(id);
    Role role =
        Stream.of(Role.values())
            .filter(known -> known != Role.GUEST && known.name().equals(typed))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    Account actor = current.member().orElseThrow(NotFoundException::new);
    return people.changeRole(actor, account.id(), role)
        ? Pages.to("/people/" + id + "?done=role")
        : Pages.again(Templates.person(person(account, Change.REFUSED)));
  }

  /** A link to a new password, for somebody who cannot sign in. */
  @POST
  @Path("/{id}/password-link")
  public Response makePasswordLink(@PathParam("id") UUID id) {
    Account owner = account(id);
    Account actor = current.member().orElseThrow(NotFoundException::new);
    String link = links.password(recovery.linkMadeBy(actor, owner));
    return Pages.page(200, Notice.ofPasswordLink(owner, link, page.messages()).page());
  }
}
