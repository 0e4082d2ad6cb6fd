package nabla.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nabla.algebra.Algebra;
import nabla.algebra.Identity;
import nabla.algebra.Truth;
import nabla.decide.Verdict.Method;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Goes on proving what agreed to many digits, after its verdict has gone out. What is waiting when
 * the server stops, or when too much waits already, stays as certain as it was.
 */
@ApplicationScoped
class LateProofs {
  private static final Logger LOG = Logger.getLogger(LateProofs.class);
  private static final Duration BUDGET = Duration.ofSeconds(5);
  private static final int MOST_WAITING = 200;

  private final Algebra algebra;
  private final EntityManager entities;
  private final String engineVersion;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          LateProofs::thread,
          new ThreadPoolExecutor.DiscardPolicy());

  LateProofs(
      Algebra algebra,
      EntityManager entities,
      @ConfigProperty(name = "quarkus.application.version") String engineVersion) {
    this.algebra = algebra;
    this.entities = entities;
    this.engineVersion = engineVersion;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "late-proofs");
    thread.setDaemon(true);
    return thread;
  }

  /** Notes a proof of the attempt once everything in {@code open} is proved. */
  void begin(UUID attemptId, List<Identity> open) {
    worker.execute(() -> prove(attemptId, open));
  }

  private void prove(UUID attemptId, List<Identity> open) {
    try {
      if (open.stream().allMatch(this::isProved)) {
        QuarkusTransaction.requiringNew().run(() -> note(attemptId));
      }
    } catch (RuntimeException fault) {
      LOG.error("A late proof was lost.", fault);
    }
  }

  private boolean isProved(Identity identity) {
    return algebra.isZero(identity.difference(), identity.scope(), BUDGET) == Truth.TRUE;
  }

  /** Does nothing when the attempt has gone with its account meanwhile. */
  private void note(UUID attemptId) {
    entities
        .createNativeQuery(
            "insert into proof (attempt_id, method, engine_version, proved_at)"
                + " select id, ?2, ?3, ?4 from attempt where id = ?1 on conflict do nothing")
        .setParameter(1, attemptId)
        .setParameter(2, Method.ALGEBRA.name())
        .setParameter(3, engineVersion)
        .setParameter(4, Instant.now())
        .executeUpdate();
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
