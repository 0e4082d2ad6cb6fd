package nabla.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.attempt.Progress;
import nabla.attempt.Submission;
import nabla.attempt.SubmitAnswer;
import nabla.attempt.Submitted;
import nabla.exercise.ExerciseLibrary;
import nabla.insight.ClassGrid.Cell;
import nabla.insight.ClassGrid.Row;
import nabla.math.TextPrinter;
import nabla.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ClassOverviewTest {
  private static final String FIRST = "exponential-of-a-cosine";
  private static final long SEED = 7;

  @Inject ClassOverview overview;
  @Inject SubmitAnswer submitAnswer;
  @Inject ExerciseLibrary library;
  @Inject EntityManager entities;

  @Test
  void countsWhatEachStudentSentToEachExercise() {
    String second = anotherExercise();
    UUID ada = person("STUDENT", "Ada");
    answer(ada, FIRST, "x");
    Attempt solved = answer(ada, FIRST, reference());
    answer(ada, FIRST, "sin(");
    Attempt last = answer(ada, FIRST, "))");
    answer(ada, second, "(");

    Row row = row(ada).orElseThrow();
    assertThat(row.name()).isEqualTo("Ada");
    assertThat(row.email()).contains(ada + "@example.org");
    assertThat(solved.verdict()).isEqualTo(Attempt.Verdict.CORRECT);
    assertThat(row.cell(FIRST)).contains(new Cell(Progress.SOLVED, 2, 0, 0, last.createdAt()));
    assertThat(row.cell(second).map(Cell::progress)).contains(Progress.NOT_STARTED);
    assertThat(row.cells()).hasSize(2);
  }

  @Test
  void showsGuestsLastAndNoInstructorsAndNobodyWithoutAnAnswer() {
    UUID guest = person("GUEST", "");
    UUID zoe = person("STUDENT", "zoe");
    UUID yan = person("STUDENT", "Yan");
    UUID idle = person("STUDENT", "Idle");
    UUID instructor = person("INSTRUCTOR", "Grace");
    for (UUID person : new UUID[] {guest, zoe, yan, instructor}) {
      answer(person, FIRST, "x");
    }
    assertThat(overview.load().rows())
        .extracting(Row::accountId)
        .containsSubsequence(yan, zoe, guest)
        .doesNotContain(idle, instructor);
    assertThat(row(guest).orElseThrow().email()).isEmpty();
    assertThat(row(guest).orElseThrow().cell(FIRST).map(Cell::progress)).contains(Progress.TRIED);
  }

  private Optional<Row> row(UUID account) {
    return overview.load().rows().stream()
        .filter(row -> row.accountId().equals(account))
        .findFirst();
  }

  private String anotherExercise() {
    return library.course().sections().stream()
        .flatMap(section -> section.exercises().stream())
        .map(exercise -> exercise.id())
        .filter(id -> !id.equals(FIRST))
        .findFirst()
        .orElseThrow();
  }

  private String reference() {
    return TextPrinter.print(library.find(FIRST).orElseThrow().variant(SEED).spec().reference());
  }

  private Attempt answer(UUID person, String exercise, String text) {
    String token = UUID.randomUUID().toString();
    Submission submission = new Submission(person, exercise, SEED, text, token);
    return ((Submitted.Recorded) submitAnswer.submit(submission)).attempt();
  }

  private UUID person(String role, String name) {
    UUID id = UUID.randomUUID();
    boolean guest = role.equals("GUEST");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into account (id, role, name, email, password_hash, created_at)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                    .setParameter(1, id)
                    .setParameter(2, role)
                    .setParameter(3, name)
                    .setParameter(4, guest ? null : id + "@example.org")
                    .setParameter(5, guest ? null : "-")
                    .setParameter(6, Instant.now())
                    .executeUpdate());
    return id;
  }
}
