package nabla.account;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.account.SecurityEvent.Kind;

/** In which browsers the account is signed in, and what happened to it lately. */
@RequestScoped
public class OwnSessions {
  private final OwnAccount own;
  private final CurrentAccount current;
  private final Sessions sessions;
  private final SecurityLog log;

  OwnSessions(OwnAccount own, CurrentAccount current, Sessions sessions, SecurityLog log) {
    this.own = own;
    this.current = current;
    this.sessions = sessions;
    this.log = log;
  }

  /** The session of this browser. */
  public OpenSession here() {
    UUID here = current.token().flatMap(sessions::id).orElseThrow();
    return all().stream().filter(open -> open.id().equals(here)).findFirst().orElseThrow();
  }

  /** The sessions of other browsers. */
  public List<OpenSession> elsewhere() {
    Optional<UUID> here = current.token().flatMap(sessions::id);
    return all().stream().filter(open -> here.filter(open.id()::equals).isEmpty()).toList();
  }

  private List<OpenSession> all() {
    return sessions.of(own.account().id());
  }

  /** Ends a session of this account; whether there was one. */
  public boolean end(UUID id) {
    boolean ended = sessions.end(own.account().id(), id);
    if (ended) {
      log.note(Kind.SESSION_ENDED, own.account().id());
    }
    return ended;
  }

  /** Ends the sessions of all other browsers. */
  public void endElsewhere() {
    if (sessions.endOthers(own.account().id(), current.token()) > 0) {
      log.note(Kind.SESSION_ENDED, own.account().id());
    }
  }

  /** What happened to the account lately, the last first. */
  public List<SecurityEvent> activity() {
    return log.of(own.account().id());
  }

  /** Notes that the account's data are being taken along. */
  public void noteExport() {
    log.note(Kind.DATA_EXPORTED, own.account().id());
  }
}
