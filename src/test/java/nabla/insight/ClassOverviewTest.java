package nabla.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
import org.junit.jupiter.api.BeforeEach;
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

  private final UUID classId = UUID.randomUUID();

  @BeforeEach
  void makeAClass() {
    execute(
        "insert into course_class (id, title, zone, join_code, created_at)"
            + " values (?1, 'C', 'Europe/Berlin', cast(?1 as text), now())",
        classId);
  }

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
    assertThat(row.email()).isEqualTo(ada + "@example.org");
    assertThat(solved.verdict()).isEqualTo(Attempt.Verdict.CORRECT);
    assertThat(row.cell(FIRST)).contains(new Cell(Progress.SOLVED, 2, 0, 0, last.createdAt()));
    assertThat(row.cell(second).map(Cell::progress)).contains(Progress.NOT_STARTED);
    assertThat(row.cells()).hasSize(2);
  }

  @Test
  void showsTheStudentsOfTheClassAndNobodyElse() {
    UUID zoe = person("STUDENT", "zoe");
    UUID yan = person("STUDENT", "Yan");
    UUID idle = person("STUDENT", "Idle");
    answer(zoe, FIRST, "x");
    UUID elsewhere = person("STUDENT", "Else");
    answer(elsewhere, FIRST, "x");
    execute("delete from class_member where class_id = ?1 and account_id = ?2", classId, elsewhere);
    execute("update class_member set role = 'ASSISTANT' where account_id = ?1", yan);
    assertThat(overview.load(classId).rows()).extracting(Row::accountId).containsExactly(idle, zoe);
    assertThat(row(idle).orElseThrow().cells()).isEmpty();
  }

  private Optional<Row> row(UUID account) {
    return overview.load(classId).rows().stream()
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
    execute(
        "insert into account (id, role, name, email, password_hash, created_at)"
            + " values (?1, ?2, ?3, ?4, '-', now())",
        id,
        role,
        name,
        id + "@example.org");
    execute(
        "insert into class_member (class_id, account_id, role, joined_at)"
            + " values (?1, ?2, 'STUDENT', now())",
        classId,
        id);
    return id;
  }

  private void execute(String sql, Object... arguments) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var query = entities.createNativeQuery(sql);
              for (int i = 0; i < arguments.length; i++) {
                query.setParameter(i + 1, arguments[i]);
              }
              query.executeUpdate();
            });
  }
}
