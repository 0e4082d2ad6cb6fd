package nabla.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps guessers from trying passwords by the thousand, in whatever process they arrive. */
@ApplicationScoped
class Throttle {
  private static final int MOST_TRIES = 10;
  private static final Duration MEMORY = Duration.ofMinutes(15);

  /**
   * Notes a try, or says how long to wait when there were too many. A try is committed before the
   * tries are counted, so that of many at once no more get through.
   */
  Optional<Duration> admit(String email) {
    Instant now = Instant.now();
    SignInTry noted = QuarkusTransaction.requiringNew().call(() -> note(email, now));
    return QuarkusTransaction.requiringNew().call(() -> wait(noted, now));
  }

  private static SignInTry note(String email, Instant now) {
    SignInTry.delete("triedAt < ?1", now.minus(MEMORY));
    SignInTry tried = new SignInTry();
    tried.email = email;
    tried.triedAt = now;
    tried.persist();
    return tried;
  }

  private static Optional<Duration> wait(SignInTry noted, Instant now) {
    if (SignInTry.count("email", noted.email) <= MOST_TRIES) {
      return Optional.empty();
    }
    SignInTry.deleteById(noted.id);
    SignInTry oldest = SignInTry.find("email = ?1 order by triedAt", noted.email).firstResult();
    return Optional.of(Duration.between(now, oldest.triedAt.plus(MEMORY)));
  }

  @Transactional
  void forget(String email) {
    SignInTry.delete("email", email);
  }
}
