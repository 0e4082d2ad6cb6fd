package nabla.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.decide.Certainty;
import nabla.decide.Decider;
import nabla.decide.Deciding;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictCacheTest {
  private static final Scope SCOPE = GoldenTable.scope("x n:integer");
  private static final Decider DECIDER = new Decider(Algebra.NONE, Duration.ZERO);

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final VerdictCache cache = new VerdictCache(DECIDER, now::get);

  private static Expr read(String text) {
    return AnswerParser.parse(text, SCOPE).expression();
  }

  private Verdict decide(String answer, String reference) {
    return cache.decide(read(answer), read(reference), SCOPE, Relation.EQUAL);
  }

  @Test
  void theSameAnswerInAnotherOrderIsDecidedOnce() {
    Verdict wrong = decide("2x + sin(x)", "2x + cos(x)");
    assertThat(decide("sin(x) + x*2", "2x + cos(x)")).isSameAs(wrong);
    assertThat(decide("x + sin(x) + x", "2x + cos(x)")).isSameAs(wrong);
    assertThat(cache.hits()).isEqualTo(2);
    assertThat(cache.misses()).isEqualTo(1);
  }

  @Test
  void anotherQuestionIsAnotherMatter() {
    decide("x^2", "x^2 + 1");
    assertThat(decide("x^2", "x^2")).isInstanceOf(Verdict.Same.class);
    Relation upToOne = new Relation.UpToConstant("x");
    assertThat(cache.decide(read("x^2"), read("x^2 + 1"), SCOPE, upToOne))
        .isInstanceOf(Verdict.Same.class);
    assertThat(cache.hits()).isZero();
  }

  /** What is said about decimals depends on how they are written; a verdict may yet be found. */
  @ParameterizedTest
  @CsvSource({
    "0.33 x, 33/100 x, x/3",
    "'(x - x)/(x - x)', '2*(x - x)/(2x - 2x)', 1",
    "n^2/n + 1, n + 1, n",
  })
  void whatIsNotTheSameForAllIsDecidedAnew(String one, String other, String reference) {
    for (String answer : List.of(one, other, one)) {
      Verdict alone = DECIDER.decide(read(answer), read(reference), SCOPE, Relation.EQUAL);
      assertThat(decide(answer, reference)).isEqualTo(alone);
    }
  }

  @Test
  void aProofIsTriedAgainAfterAWhile() {
    Verdict unproved = new Verdict.Same(Certainty.NUMERIC, Verdict.Method.DIGITS);
    AtomicInteger asked = new AtomicInteger();
    Deciding deciding =
        (answer, reference, scope, relation) -> {
          asked.incrementAndGet();
          return unproved;
        };
    VerdictCache impatient = new VerdictCache(deciding, now::get);
    for (int minute : new int[] {0, 4, 6, 7}) {
      now.set(Instant.EPOCH.plus(Duration.ofMinutes(minute)));
      assertThat(impatient.decide(read("x"), read("x"), SCOPE, Relation.EQUAL)).isEqualTo(unproved);
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void theOldestVerdictsAreForgotten() {
    for (int i = 1; i <= 5_000; i++) {
      decide("x + " + i, "x");
    }
    decide("x + 5000", "x");
    assertThat(cache.hits()).isEqualTo(1);
    decide("x + 1", "x");
    assertThat(cache.hits()).isEqualTo(1);
  }

  static Stream<List<String>> rows() {
    return Stream.concat(
        GoldenTable.rows("grading.tsv", 5), GoldenTable.rows("conventions.tsv", 5));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRememberedVerdictIsTheVerdict(List<String> row) {
    Scope scope = GoldenTable.scope(row.get(2));
    Expr answer = AnswerParser.parse(row.get(0), scope).expression();
    Expr reference = AnswerParser.parse(row.get(1), scope).expression();
    if (row.get(3).equals("invalid")) {
      return;
    }
    Verdict alone = DECIDER.decide(answer, reference, scope, Relation.EQUAL);
    for (int time = 0; time < 2; time++) {
      assertThat(cache.decide(answer, reference, scope, Relation.EQUAL)).isEqualTo(alone);
    }
  }
}
