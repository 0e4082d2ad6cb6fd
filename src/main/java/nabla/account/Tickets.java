package nabla.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import nabla.account.Ticket.Purpose;

/** Gives tickets out and takes them back in. */
@ApplicationScoped
class Tickets {

  /** Gives {@code ticket} out; nobody can read its token again. */
  @Transactional
  Token issue(Ticket ticket) {
    Ticket.delete("expiresAt < ?1", ticket.createdAt);
    Token token = Token.random();
    ticket.tokenHash = token.hash();
    ticket.persist();
    return token;
  }

  /** The ticket of {@code token}, as long as it is good for {@code purpose}. */
  @Transactional
  Optional<Ticket> find(Token token, Purpose purpose) {
    return Ticket.find(
            "tokenHash = ?1 and purpose = ?2 and usesLeft > 0 and expiresAt > ?3",
            token.hash(),
            purpose,
            Instant.now())
        .firstResultOptional();
  }

  /** Uses the ticket once; of several at the same time, no more succeed than it has uses. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Ticket> redeem(Token token, Purpose purpose) {
    Optional<Ticket> ticket = find(token, purpose);
    boolean redeemed =
        ticket.isPresent()
            && Ticket.update(
                    "usesLeft = usesLeft - 1 where id = ?1 and usesLeft > 0", ticket.get().id)
                == 1;
    return redeemed ? ticket : Optional.empty();
  }
}
