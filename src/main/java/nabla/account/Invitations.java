package nabla.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nabla.account.SecurityEvent.Kind;
import nabla.account.Ticket.Purpose;

/** Lets people in as students, instructors or administrators. */
@ApplicationScoped
public class Invitations {
  /** So many people may sign up with one link for students. */
  private static final int STUDENTS = 500;

  private final Tickets tickets;
  private final SecurityLog log;

  Invitations(Tickets tickets, SecurityLog log) {
    this.tickets = tickets;
    this.log = log;
  }

  /**
   * An invitation that is still open.
   *
   * @param people how many may still sign up with it
   */
  public record Open(UUID id, Role role, Instant expiresAt, int people) {}

  /** A new invitation in place of all unused ones; empty when there is an administrator already. */
  @Transactional
  Optional<Token> ofFirstAdministrator() {
    if (Account.count("role", Role.ADMINISTRATOR) > 0) {
      return Optional.empty();
    }
    Ticket.delete("purpose = ?1 and createdBy is null", Purpose.INVITATION);
    return Optional.of(tickets.issue(Ticket.invitation(Role.ADMINISTRATOR, Optional.empty(), 1)));
  }

  /** Whether {@code inviter} may let somebody in as {@code role}. */
  public static boolean mayInvite(Account inviter, Role role) {
    return role == Role.STUDENT && inviter.is(Role.INSTRUCTOR)
        || role == Role.INSTRUCTOR && inviter.is(Role.ADMINISTRATOR);
  }

  /** A link to sign up as {@code role}: for one person, or for a course's students. */
  @Transactional
  public Token make(Account inviter, Role role) {
    if (!mayInvite(inviter, role)) {
      throw new IllegalArgumentException(inviter.role() + " invites no " + role);
    }
    log.note(Kind.INVITATION_MADE, null, inviter.id(), role.name());
    int uses = role == Role.STUDENT ? STUDENTS : 1;
    return tickets.issue(Ticket.invitation(role, Optional.of(inviter.id()), uses));
  }

  /** Those of {@code inviter}, the newest first. */
  @Transactional
  public List<Open> of(Account inviter) {
    return Ticket.<Ticket>list(
            "createdBy = ?1 and usesLeft > 0 and expiresAt > ?2 order by createdAt desc",
            inviter.id(),
            Instant.now())
        .stream()
        .map(ticket -> new Open(ticket.id, role(ticket), ticket.expiresAt, ticket.usesLeft))
        .toList();
  }

  /** Closes an invitation of {@code inviter}; whether there was one. */
  @Transactional
  public boolean withdraw(Account inviter, UUID invitation) {
    boolean withdrawn = Ticket.delete("id = ?1 and createdBy = ?2", invitation, inviter.id()) == 1;
    if (withdrawn) {
      log.note(Kind.INVITATION_WITHDRAWN, null, inviter.id(), "");
    }
    return withdrawn;
  }

  /** The role in which {@code token} lets somebody in; empty when it is no open invitation. */
  @Transactional
  public Optional<Role> role(Token token) {
    return tickets.find(token, Purpose.INVITATION).map(Invitations::role);
  }

  /** Gives {@code member} the role of the invitation, unless the member may as much already. */
  @Transactional
  public Optional<Role> accept(Token token, Account member) {
    Account account = Account.findById(member.id());
    Optional<Role> role = role(token).filter(invited -> !account.is(invited));
    if (role.isEmpty() || tickets.redeem(token, Purpose.INVITATION).isEmpty()) {
      return Optional.empty();
    }
    account.role = role.get();
    log.note(Kind.ROLE_CHANGED, account.id(), null, role.get().name());
    return role;
  }

  static Role role(Ticket invitation) {
    return Objects.requireNonNull(invitation.role);
  }
}
