package nabla.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nabla.account.SecurityEvent.Kind;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every security event: a line in the log for whoever watches the server, and a row for
 * the account's owner. Neither holds a password, a token or an e-mail address.
 */
@ApplicationScoped
public class SecurityLog {
  private static final Logger LOG = Logger.getLogger("nabla.security");
  private static final Duration KEPT = Duration.ofDays(180);
  private static final int SHOWN = 50;

  /** What would fill the table, or leave it at once. */
  private static final Set<Kind> LOGGED_ONLY =
      EnumSet.of(Kind.SIGN_IN_SLOWED, Kind.ACCOUNT_DELETED);

  private final Client client;

  SecurityLog(Client client) {
    this.client = client;
  }

  /** Notes what {@code account}'s owner did, or somebody who tried to be the owner. */
  @Transactional
  void note(Kind kind, @Nullable UUID account) {
    note(kind, account, null, "");
  }

  /** Notes what {@code actor} did to {@code account}. */
  @Transactional
  void note(Kind kind, @Nullable UUID account, @Nullable UUID actor, String detail) {
    LOG.infof(
        "security kind=%s account=%s actor=%s address=%s detail=\"%s\"",
        kind,
        text(account),
        text(actor),
        client.address(),
        detail.replaceAll("[\"\\p{Cntrl}]", " "));
    if (LOGGED_ONLY.contains(kind)) {
      return;
    }
    SecurityEvent event = new SecurityEvent();
    event.at = Instant.now();
    event.kind = kind;
    event.accountId = account;
    event.actorId = actor;
    event.address = client.address();
    event.browser = client.browser();
    event.detail = detail;
    event.persist();
    if (kind == Kind.SIGNED_IN) {
      SecurityEvent.delete("at < ?1", event.at.minus(KEPT));
    }
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "-" : id.toString();
  }

  /** What happened to {@code account} lately, the last first. */
  @Transactional
  public List<SecurityEvent> of(UUID account) {
    return SecurityEvent.find("accountId = ?1 order by id desc", account).page(0, SHOWN).list();
  }

  /** What people did lately to other people's accounts, and whom they invited, the last first. */
  @Transactional
  public List<SecurityEvent> audit() {
    return SecurityEvent.find("actorId is not null order by id desc").page(0, SHOWN).list();
  }
}
