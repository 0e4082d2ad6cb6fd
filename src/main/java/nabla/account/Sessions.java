package nabla.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Begins and ends sessions, and says whose a token is. */
@ApplicationScoped
class Sessions {
  /** A guest has no password to come back with. */
  private static final Duration OF_A_GUEST = Duration.ofDays(365);

  private static final Duration OF_A_MEMBER = Duration.ofDays(30);

  static Duration lifetime(Account account) {
    return account.isGuest() ? OF_A_GUEST : OF_A_MEMBER;
  }

  @Transactional
  Token begin(Account account) {
    Instant now = Instant.now();
    Session.delete("expiresAt < ?1", now);
    Token token = Token.random();
    Session session = new Session();
    session.tokenHash = token.hash();
    session.accountId = account.id();
    session.createdAt = now;
    session.expiresAt = now.plus(lifetime(account));
    session.persist();
    return token;
  }

  @Transactional
  Optional<Account> account(Token token) {
    return Account.find(
            "select a from Account a, Session s"
                + " where a.id = s.accountId and s.tokenHash = ?1 and s.expiresAt > ?2",
            token.hash(),
            Instant.now())
        .firstResultOptional();
  }

  @Transactional
  void end(Token token) {
    Session.deleteById(token.hash());
  }
}
