package nabla.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is stored about somebody as the owner of an account. */
@ApplicationScoped
class AccountData implements PersonalData {
  private final Sessions sessions;

  AccountData(Sessions sessions) {
    this.sessions = sessions;
  }

  record Record(
      String name,
      String email,
      Role role,
      Instant createdAt,
      List<OpenSession> sessions,
      List<Happening> activity) {}

  record Happening(
      Instant at, SecurityEvent.Kind kind, String address, String browser, String detail) {}

  @Override
  public String part() {
    return "account";
  }

  @Override
  @Transactional
  public Object of(UUID id) {
    Account account = Account.findById(id);
    List<SecurityEvent> events = SecurityEvent.list("accountId = ?1 order by id", id);
    return new Record(
        account.name(),
        account.email().orElse(""),
        account.role(),
        account.createdAt(),
        sessions.of(id),
        events.stream()
            .map(e -> new Happening(e.at(), e.kind(), e.address(), e.browser(), e.detail()))
            .toList());
  }
}
