package nabla.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What each token may still ask. A batch that has begun is finished, however long it is; what it
 * took beyond the allowance of a minute has to pass before the next one begins.
 */
@ApplicationScoped
class Allowance {
  /** So that slow senders do not take up the threads that serve pages. */
  private static final int BATCHES_AT_ONCE = 4;

  private static final Duration WAIT_FOR_A_BATCH = Duration.ofSeconds(1);

  private final int questionsPerMinute;
  private final InstantSource clock;
  private final Map<String, Account> accounts = new HashMap<>();

  @Inject
  Allowance(@ConfigProperty(name = "nabla.api-questions-per-minute") int questionsPerMinute) {
    this(questionsPerMinute, InstantSource.system());
  }

  Allowance(int questionsPerMinute, InstantSource clock) {
    if (questionsPerMinute < 1) {
      throw new IllegalArgumentException(
          "NABLA_API_QUESTIONS_PER_MINUTE must be at least 1: " + questionsPerMinute);
    }
    this.questionsPerMinute = questionsPerMinute;
    this.clock = clock;
  }

  /** Lets a batch of {@code token} begin, or says how long it has to wait. */
  synchronized Optional<Duration> begin(String token) {
    Account account = accounts.computeIfAbsent(token, unseen -> new Account());
    account.refill();
    if (account.left < 1) {
      return Optional.of(timeFor(1 - account.left));
    }
    if (account.batches == BATCHES_AT_ONCE) {
      return Optional.of(WAIT_FOR_A_BATCH);
    }
    account.batches++;
    return Optional.empty();
  }

  /** Counts a question of a batch that has begun. */
  synchronized void spend(String token) {
    begun(token).left--;
  }

  /** Ends a batch that has begun. */
  synchronized void end(String token) {
    begun(token).batches--;
  }

  private Account begun(String token) {
    return Objects.requireNonNull(accounts.get(token));
  }

  private Duration timeFor(double questions) {
    return Duration.ofMillis((long) Math.ceil(questions * 60_000 / questionsPerMinute));
  }

  private final class Account {
    private double left = questionsPerMinute;
    private Instant counted = clock.instant();
    private int batches;

    private void refill() {
      Instant now = clock.instant();
      double minutes = Duration.between(counted, now).toMillis() / 60_000.0;
      left = Math.min(questionsPerMinute, left + minutes * questionsPerMinute);
      counted = now;
    }
  }
}
