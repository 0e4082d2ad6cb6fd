package nabla.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Lets the first instructor in. */
@ApplicationScoped
class Invitations {

  /** A new invitation in place of all unused ones; empty when there is an instructor already. */
  @Transactional
  Optional<Token> ofFirstInstructor() {
    if (Account.count("role", Role.INSTRUCTOR) > 0) {
      return Optional.empty();
    }
    Invitation.delete("usedAt is null");
    Token token = Token.random();
    Invitation invitation = new Invitation();
    invitation.tokenHash = token.hash();
    invitation.createdAt = Instant.now();
    invitation.persist();
    return Optional.of(token);
  }

  @Transactional
  boolean isOpen(Token token) {
    return Invitation.count("tokenHash = ?1 and usedAt is null", token.hash()) == 1;
  }

  /** Uses the invitation up; of several at the same time, one succeeds. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean redeem(Token token) {
    return Invitation.update(
            "usedAt = ?1 where tokenHash = ?2 and usedAt is null", Instant.now(), token.hash())
        == 1;
  }
}
