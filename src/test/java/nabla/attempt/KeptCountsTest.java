package nabla.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nabla.account.WorkMoved;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Variant;
import nabla.math.TextPrinter;
import nabla.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

/** What is counted as answers come in is what the stored answers come to. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class KeptCountsTest {
  private static final List<String> EXERCISES = List.of("power-rule", "exponential-of-a-cosine");

  @Inject SubmitAnswer submitAnswer;
  @Inject HelpTaken help;
  @Inject ExerciseLibrary library;
  @Inject EntityManager entities;
  @Inject Event<WorkMoved> moved;

  @Test
  void countsAsAnswersComeInWhatTheyComeTo() {
    for (int seed = 0; seed < 6; seed++) {
      UUID account = account();
      work(account, new Random(seed));
      String kept = counts(account);
      assertThat(kept).contains("power-rule");
      recount(account);
      assertThat(counts(account)).as("seed %d", seed).isEqualTo(kept);
    }
  }

  @Test
  void countsEachTurnOfTheWay() {
    UUID account = account();
    String right = right("power-rule", 3);
    for (String answer : List.of("(", right + "*x", right + "*x+1", right + "+7", right, "x")) {
      answer(account, "power-rule", 3, answer);
    }
    assertThat(
            row(
                "select correct, solved, incorrect, invalid, tries, third_wrong_at < solved_at,"
                    + " begun_at < third_wrong_at, solved_at < last_at from exercise_state"
                    + " where account_id = ?1",
                account))
        .containsExactly(1, 1, 4, 1, 4, true, true, true);
    assertThat(
            row(
                "select misconception, answers from mistake_count where account_id = ?1"
                    + " order by misconception limit 1",
                account))
        .hasSize(2);
  }

  @Test
  void workThatGoesToAnotherAccountIsCountedThere() {
    UUID guest = account();
    UUID member = account();
    work(guest, new Random(1));
    work(member, new Random(2));
    QuarkusTransaction.requiringNew().run(() -> moved.fire(new WorkMoved(guest, member)));
    for (UUID account : List.of(guest, member)) {
      String kept = counts(account);
      recount(account);
      assertThat(counts(account)).isEqualTo(kept);
    }
    assertThat(
            row(
                "select coalesce(sum(correct + incorrect + invalid + undecided + wrong_form), 0)"
                    + " = (select count(*) from attempt where account_id = ?1)"
                    + " from exercise_state where account_id = ?1",
                member))
        .containsExactly(true);
  }

  /** Nobody gets around the price of hints by answering before signing in. */
  @Test
  void helpOfEitherAccountWasThereBeforeAMovedAnswer() {
    UUID guest = account();
    UUID member = account();
    String exercise = EXERCISES.get(0);
    Variant variant = library.find(exercise).orElseThrow().variant(0);
    HelpTaken.Subject own = new HelpTaken.Subject(member, exercise, variant.parameters());
    help.openHint(own, 1);
    help.showSolution(own);
    answer(guest, exercise, 0, right(exercise, 0));
    help.openHint(own, 2);
    QuarkusTransaction.requiringNew().run(() -> moved.fire(new WorkMoved(guest, member)));
    assertThat(row("select hints, after_solution from attempt where account_id = ?1", member))
        .containsExactly(1, true);
    assertThat(row("select solved, correct from exercise_state where account_id = ?1", member))
        .containsExactly(0, 1);
  }

  private void work(UUID account, Random random) {
    for (int i = 0; i < 14; i++) {
      String exercise = EXERCISES.get(random.nextInt(2));
      int seed = random.nextInt(2);
      String right = right(exercise, seed);
      List<String> answers = List.of("(", right, right + "*x", "-(" + right + ")", "2*x", "17*x");
      answer(account, exercise, seed, answers.get(random.nextInt(answers.size())));
      Variant variant = library.find(exercise).orElseThrow().variant(seed);
      HelpTaken.Subject subject = new HelpTaken.Subject(account, exercise, variant.parameters());
      switch (random.nextInt(6)) {
        case 0 -> help.showSolution(subject);
        case 1, 2 -> help.openHint(subject, help.of(subject).hints() + 1);
        default -> {
          // Most go on by themselves.
        }
      }
    }
  }

  private String right(String exercise, long seed) {
    return TextPrinter.print(library.find(exercise).orElseThrow().variant(seed).spec().reference());
  }

  private void answer(UUID account, String exercise, long seed, String text) {
    submitAnswer.submit(
        new Submission(account, exercise, seed, text, UUID.randomUUID().toString()));
  }

  private UUID account() {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into account (id, role, name, created_at)"
                            + " values (?1, 'GUEST', '', now())")
                    .setParameter(1, id)
                    .executeUpdate());
    return id;
  }

  private void recount(UUID account) {
    row("select 1 from recount(?1)", account);
  }

  private Object[] row(String sql, UUID account) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Object found =
                  entities.createNativeQuery(sql).setParameter(1, account).getSingleResult();
              return found instanceof Object[] row ? row : new Object[] {found};
            });
  }

  private String counts(UUID account) {
    return (String)
        row(
            "select coalesce((select string_agg(cast(s as text), ' ' order by exercise_id)"
                + " from exercise_state s where account_id = ?1), '')"
                + " || coalesce((select string_agg(cast(m as text), ' ' order by m)"
                + " from mistake_count m where account_id = ?1), '')",
            account)[0];
  }
}
