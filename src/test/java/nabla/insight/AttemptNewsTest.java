package nabla.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import nabla.attempt.Submission;
import nabla.attempt.SubmitAnswer;
import nabla.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AttemptNewsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject AttemptNews news;
  @Inject SubmitAnswer submitAnswer;
  @Inject EntityManager entities;

  private final List<UUID> heard = new CopyOnWriteArrayList<>();
  private Cancellable listening;

  @BeforeEach
  void listen() {
    listening = news.accounts().subscribe().with(heard::add);
    await(() -> news.backend() != 0);
  }

  @AfterEach
  void stop() {
    listening.cancel();
  }

  @Test
  void tellsOfAnAnswer() {
    UUID account = answered();
    await(() -> heard.contains(account));
    assertThat(heard).doesNotContain(AttemptNews.ANYBODY);
  }

  @Test
  void aLostConnectionIsReplacedAndEverybodyIsToldToLook() {
    long before = news.backend();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("select pg_terminate_backend(?1)")
                    .setParameter(1, (int) before)
                    .getSingleResult());
    await(() -> news.backend() != before && heard.contains(AttemptNews.ANYBODY));
    UUID account = answered();
    await(() -> heard.contains(account));
  }

  private UUID answered() {
    UUID account = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into account (id, role, name, created_at)"
                            + " values (?1, 'GUEST', '', now())")
                    .setParameter(1, account)
                    .executeUpdate());
    submitAnswer.submit(
        new Submission(account, "power-rule", 1, "17*x", UUID.randomUUID().toString()));
    return account;
  }

  private static void await(BooleanSupplier wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new AssertionError(stopped);
      }
    }
  }
}
