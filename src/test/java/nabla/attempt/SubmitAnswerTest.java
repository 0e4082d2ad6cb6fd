package nabla.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.attempt.Attempt.Verdict;
import nabla.decide.Certainty;
import nabla.decide.Verdict.Method;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Variant;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.math.Expr;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.testing.PostgresForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SubmitAnswerTest {
  private static final String EXERCISE = "exponential-of-a-cosine";
  private static final long SEED = 7;

  @Inject SubmitAnswer submitAnswer;
  @Inject Attempts attempts;
  @Inject Practice practice;
  @Inject ExerciseLibrary library;
  @Inject EntityManager entities;

  private UUID student;

  @BeforeEach
  void arrive() {
    student = person("STUDENT");
  }

  @Test
  void storesWhatWasAnsweredAndWhatWasFound() {
    Attempt wrong = attempt("2 X ^ 2 + x - x", "a");
    Attempt stored = attempts.find(student, attempt("2x", "b").id()).orElseThrow();
    Exercise exercise = library.find(EXERCISE).orElseThrow();
    assertThat(wrong.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(wrong.problems()).extracting("code").containsExactly(ProblemCode.WRONG_CASE);
    assertThat(stored.verdict()).isEqualTo(Verdict.INCORRECT);
    assertThat(stored.outcome()).isInstanceOf(Outcome.Incorrect.class);
    assertThat(stored.raw()).isEqualTo("2x");
    assertThat(stored.readingText()).isEqualTo("2*x");
    assertThat(stored.readingLatex()).isNotEmpty();
    assertThat(stored.exerciseHash()).isEqualTo(exercise.hash());
    assertThat(stored.parameters()).isEqualTo(exercise.variant(SEED).parameters());
    assertThat(stored.took()).isPositive();
  }

  @Test
  void readsBackTheSameOutcome() {
    for (String text : List.of("2x", "sqrt(-1-x^2)", reference(), reference() + " + 0", "(x")) {
      Attempt fresh = attempt(text, "token");
      Attempt stored = attempts.find(student, fresh.id()).orElseThrow();
      assertThat(stored).isNotSameAs(fresh);
      assertThat(stored.outcome()).isEqualTo(fresh.outcome());
      assertThat(stored.problems()).isEqualTo(fresh.problems());
      assertThat(stored.notes()).isEqualTo(fresh.notes());
      assertThat(stored.createdAt()).isEqualTo(fresh.createdAt());
    }
  }

  @Test
  void aFormSentTwiceAtTheSameTimeGivesOneAttempt() {
    Set<UUID> ids = new HashSet<>();
    Stream<CompletableFuture<Attempt>> clicks =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> attempt("sin(x)", "one")));
    clicks.toList().forEach(click -> ids.add(click.join().id()));
    assertThat(ids).hasSize(1);
    assertThat(attempts.history(student, EXERCISE)).hasSize(1);
  }

  @Test
  void aFormFilledInAnewIsAnotherAttempt() {
    Attempt first = attempt("x", "one");
    assertThat(attempt("x^2", "one").id()).isNotEqualTo(first.id());
    assertThat(attempt("x", "two").id()).isNotEqualTo(first.id());
    assertThat(attempt("x", "one").id()).isEqualTo(first.id());
    assertThat(attempts.history(student, EXERCISE)).hasSize(3);
  }

  @Test
  void historyIsNewestFirst() {
    Attempt first = attempt("x", "one");
    Attempt second = attempt("x^2", "two");
    assertThat(attempts.history(student, EXERCISE))
        .extracting(Attempt::id)
        .containsExactly(second.id(), first.id());
  }

  @Test
  void whatWasNotReadDoesNotCount() {
    attempt("sin(", "one");
    assertThat(attempts.progress(student)).isEmpty();
    attempt("x", "two");
    assertThat(attempts.progress(student)).containsExactly(Map.entry(EXERCISE, Progress.TRIED));
    attempt(reference(), "three");
    attempt("x", "four");
    assertThat(attempts.progress(student)).containsEntry(EXERCISE, Progress.SOLVED);
  }

  @Test
  void whatNoRowHoldsIsGradedAndNotStored() {
    for (String text : List.of("x".repeat(4001), "x".repeat(100_000), "x\0", "x\ud800")) {
      assertThat(submit(text, "one"))
          .isInstanceOfSatisfying(
              Submitted.NotRecorded.class,
              refused -> assertThat(refused.grade().outcome()).isInstanceOf(Outcome.Invalid.class));
    }
    assertThat(attempts.history(student, EXERCISE)).isEmpty();
    assertThat(attempt("x" + " ".repeat(3999), "one").raw()).hasSize(4000);
  }

  @Test
  void aProofMayComeAfterTheVerdict() {
    Algebra slow = new LateAlgebra();
    LateProofs proofs = new LateProofs(slow, entities, "test");
    SubmitAnswer submit = new SubmitAnswer(library, new Grader(slow), attempts, proofs, "test");
    String text = "(" + reference() + ")*(arctan(2) + arctan(1/2))*2/pi";
    Submission submission = new Submission(student, EXERCISE, SEED, text, "one");

    Attempt fresh = ((Submitted.Recorded) submit.submit(submission)).attempt();
    assertThat(fresh.outcome()).isEqualTo(new Outcome.Correct(Certainty.NUMERIC, Method.DIGITS));
    Outcome proved = new Outcome.Correct(Certainty.PROVED, Method.ALGEBRA);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!stored(fresh).outcome().equals(proved) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(10_000_000);
    }
    assertThat(stored(fresh).outcome()).isEqualTo(proved);
    assertThat(attempts.history(student, EXERCISE).get(0).outcome()).isEqualTo(proved);
    // A proof of what is gone is no matter.
    execute("delete from account where id = '" + student + "'");
    proofs.begin(fresh.id(), List.of());
    proofs.stop();
  }

  private Attempt stored(Attempt attempt) {
    return attempts.find(student, attempt.id()).orElseThrow();
  }

  /** Proves everything, and nothing while somebody waits. */
  private static final class LateAlgebra implements Algebra {
    @Override
    public Truth isZero(Expr expression, Scope scope, Duration budget) {
      return budget.compareTo(Grader.PATIENCE) > 0 ? Truth.TRUE : Truth.UNKNOWN;
    }

    @Override
    public Truth isDerivative(
        Expr candidate, Expr function, String variable, Scope scope, Duration budget) {
      return Truth.UNKNOWN;
    }
  }

  @Test
  void anUnknownExerciseIsAnError() {
    assertThatThrownBy(
            () -> submitAnswer.submit(new Submission(student, "no-such", SEED, "x", "t")))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void attemptsAreNeverChangedAndGoWithTheirAccountOnly() {
    UUID id = attempt("x", "one").id();
    for (String sql :
        List.of(
            "update attempt set verdict = 'CORRECT' where id = '" + id + "'",
            "update attempt set account_id = '" + person("STUDENT") + "' where id = '" + id + "'",
            "delete from attempt where id = '" + id + "'",
            "truncate attempt cascade")) {
      assertThatThrownBy(() -> execute(sql)).hasStackTraceContaining("attempts are kept");
    }
    assertThat(attempts.find(student, id)).isPresent();
    execute("delete from account where id = '" + student + "'");
    assertThat(attempts.find(student, id)).isEmpty();
  }

  @Test
  void theVariantAtHandStaysUntilAnotherIsAskedFor() {
    List<Long> seeds =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> practice.seedFor(student, EXERCISE)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(new HashSet<>(seeds)).hasSize(1);
    long other = practice.anotherVariant(student, EXERCISE);
    assertThat(practice.seedFor(student, EXERCISE)).isEqualTo(other);
    Exercise exercise = library.find(EXERCISE).orElseThrow();
    Variant before = exercise.variant(seeds.get(0));
    assertThat(exercise.variant(other).parameters()).isNotEqualTo(before.parameters());
  }

  private Attempt attempt(String text, String token) {
    return ((Submitted.Recorded) submit(text, token)).attempt();
  }

  private Submitted submit(String text, String token) {
    return submitAnswer.submit(new Submission(student, EXERCISE, SEED, text, token));
  }

  private String reference() {
    return TextPrinter.print(library.find(EXERCISE).orElseThrow().variant(SEED).spec().reference());
  }

  private UUID person(String role) {
    UUID id = UUID.randomUUID();
    execute(
        "insert into account (id, role, name, email, password_hash, created_at) values ('%s', '%s',"
                .formatted(id, role)
            + " 'Ada', '%s@example.org', '-', '%s')".formatted(id, Instant.now()));
    return id;
  }

  private void execute(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }
}
