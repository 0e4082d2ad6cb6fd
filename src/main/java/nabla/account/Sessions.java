package nabla.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins and ends sessions, and says whose a token is. */
@ApplicationScoped
class Sessions {
  /** A guest has no password to come back with. */
  private static final Duration OF_A_GUEST = Duration.ofDays(365);

  private static final Duration OF_A_MEMBER = Duration.ofDays(30);

  /** A row is not written for every page. */
  private static final Duration SEEN_AGAIN = Duration.ofMinutes(10);

  private final Client client;

  Sessions(Client client) {
    this.client = client;
  }

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
    session.id = UUID.randomUUID();
    session.accountId = account.id();
    session.browser = client.browser();
    session.createdAt = now;
    session.seenAt = now;
    session.expiresAt = now.plus(lifetime(account));
    session.persist();
    return token;
  }

  @Transactional
  Optional<Account> account(Token token) {
    Instant now = Instant.now();
    Optional<Session> session = find(token).filter(found -> found.expiresAt.isAfter(now));
    session
        .filter(found -> found.seenAt.isBefore(now.minus(SEEN_AGAIN)))
        .ifPresent(found -> Session.update("seenAt = ?1 where id = ?2", now, found.id));
    return session.flatMap(found -> Account.findByIdOptional(found.accountId));
  }

  /** The session of {@code token}, ended or not. */
  private static Optional<Session> find(Token token) {
    return Session.findByIdOptional(token.hash());
  }

  /** Those of {@code account}, the one last seen first. */
  @Transactional
  List<OpenSession> of(UUID account) {
    return Session.<Session>list(
            "accountId = ?1 and expiresAt > ?2 order by seenAt desc", account, Instant.now())
        .stream()
        .map(OpenSession::of)
        .toList();
  }

  @Transactional
  Optional<UUID> id(Token token) {
    return find(token).map(session -> session.id);
  }

  @Transactional
  void end(Token token) {
    Session.deleteById(token.hash());
  }

  /** Ends the session {@code id} of {@code account}; whether there was one. */
  @Transactional
  boolean end(UUID account, UUID id) {
    return Session.delete("accountId = ?1 and id = ?2", account, id) == 1;
  }

  /** Ends all sessions of {@code account} but that of {@code kept}; how many there were. */
  @Transactional
  long endOthers(UUID account, Optional<Token> kept) {
    return Session.delete(
        "accountId = ?1 and tokenHash <> ?2", account, kept.map(Token::hash).orElse(""));
  }
}
