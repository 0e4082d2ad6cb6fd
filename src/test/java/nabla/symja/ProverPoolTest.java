package nabla.symja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.algebra.Truth;
import nabla.differentiate.Differentiator;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.testing.ExprGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real processes: what they answer, and what happens when they hang or die. */
class ProverPoolTest {
  /** For a machine that is busy with other things. */
  private static final Duration BUDGET = Duration.ofSeconds(60);

  private static final Duration RECOVERY = Duration.ofSeconds(60);
  private static final Scope SCOPE = Scope.open();

  private static final Duration SHORT = Duration.ofMillis(150);
  private static final Executor MANY = Executors.newCachedThreadPool();

  private static final Expr HANGING = nestedSines(8);

  private static ProverPool pool;

  @BeforeAll
  static void start() {
    pool = new ProverPool(2);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @BeforeEach
  void bothReady() {
    assertThat(within(RECOVERY, () -> pool.idle() == 2)).isTrue();
  }

  @Test
  void provesAndRefutes() {
    assertThat(isZero("sin(x)^2 + cos(x)^2 - 1")).isEqualTo(Truth.TRUE);
    assertThat(isZero("(x+1)^2 - x^2 - 2*x")).isEqualTo(Truth.FALSE);
    assertThat(isZero("sqrt(x^2) - x")).isEqualTo(Truth.UNKNOWN);
    Expr function = read("x*ln(x)");
    assertThat(pool.isDerivative(read("1 + ln(x)"), function, "x", SCOPE, BUDGET))
        .isEqualTo(Truth.TRUE);
    assertThat(pool.isDerivative(read("ln(x)"), function, "x", SCOPE, BUDGET))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void stopsAHangingProofAndRecovers() {
    List<Long> before = pool.processes();
    Expr hanging = hanging("a");
    assertThat(pool.isZero(hanging, SCOPE, SHORT)).isEqualTo(Truth.UNKNOWN);
    // It goes on, and the other prover still answers at once.
    assertThat(pool.isZero(read("2*x - x - x"), SCOPE, SHORT)).isEqualTo(Truth.TRUE);
    assertThat(pool.idle()).isEqualTo(1);
    assertThat(within(ProverPool.LONGEST_PROOF.plus(RECOVERY), () -> pool.idle() == 2)).isTrue();
    assertThat(pool.processes()).hasSize(2).isNotEqualTo(before);
    // Nobody tries it again.
    assertThat(pool.isZero(hanging, SCOPE, BUDGET)).isEqualTo(Truth.UNKNOWN);
    assertThat(pool.idle()).isEqualTo(2);
  }

  @Test
  void manyHangingQuestionsLeaveAProverForTheOthers() {
    for (String name : List.of("b", "c", "d")) {
      assertThat(pool.isZero(hanging(name), SCOPE, SHORT)).isEqualTo(Truth.UNKNOWN);
    }
    assertThat(within(RECOVERY, () -> pool.idle() == 1)).isTrue();
    assertThat(pool.isZero(read("4*x - x - 3*x"), SCOPE, BUDGET)).isEqualTo(Truth.TRUE);
  }

  @Test
  void whoeverAsksWhatIsBeingProvedWaitsForThatProof() {
    Expr hanging = hanging("e");
    assertThat(pool.isZero(hanging, SCOPE, SHORT)).isEqualTo(Truth.UNKNOWN);
    assertThat(pool.isZero(hanging, SCOPE, SHORT)).isEqualTo(Truth.UNKNOWN);
    assertThat(pool.idle()).isEqualTo(1);
  }

  @Test
  void aCrowdIsNotMadeToWait() {
    Map<ProofOutcome, Long> outcomes = new ConcurrentHashMap<>();
    Provers provers = new Provers(1, 10, ProverCommand.forThisApplication());
    try (ProverPool one =
        new ProverPool(
            provers,
            1,
            new Memory(10),
            (outcome, took) -> outcomes.merge(outcome, 1L, Long::sum))) {
      assertThat(one.isZero(read("x - x"), SCOPE, SHORT)).isEqualTo(Truth.UNKNOWN);
      assertThat(outcomes).containsOnlyKeys(ProofOutcome.ABSENT);
      assertThat(one.awaitReady(RECOVERY)).isTrue();
      assertThat(one.isZero(hanging("f"), SCOPE, SHORT)).isEqualTo(Truth.UNKNOWN);
      IntStream.range(0, 40)
          .mapToObj(
              i -> CompletableFuture.runAsync(() -> one.isZero(read("x^" + i), SCOPE, SHORT), MANY))
          .toList()
          .forEach(CompletableFuture::join);
      assertThat(outcomes).containsKeys(ProofOutcome.CROWDED, ProofOutcome.LATE);
    }
  }

  @Test
  void answersAfterItsProversWereKilled() {
    List<Long> killed = pool.processes();
    killed.forEach(
        pid -> {
          ProcessHandle prover = ProcessHandle.of(pid).orElseThrow();
          prover.destroyForcibly();
          prover.onExit().join();
        });
    assertThat(isZero("x/2 + x/2 - x")).isEqualTo(Truth.TRUE);
    assertThat(within(RECOVERY, () -> pool.idle() == 2)).isTrue();
    assertThat(pool.processes()).hasSize(2).doesNotContainAnyElementsOf(killed);
  }

  @Test
  void answersWhenAProverIsKilledInTheMiddle() {
    CompletableFuture<Truth> asked =
        CompletableFuture.supplyAsync(() -> pool.isZero(HANGING, SCOPE, Duration.ofMillis(1500)));
    assertThat(within(BUDGET, () -> pool.idle() == 1)).isTrue();
    pool.processes()
        .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    assertThat(isZero("x - x")).isEqualTo(Truth.TRUE);
    assertThat(asked.join()).isEqualTo(Truth.UNKNOWN);
    assertThat(isZero("2*x - x - x")).isEqualTo(Truth.TRUE);
  }

  @Test
  void answersManyAtOnce() {
    List<CompletableFuture<Truth>> answers =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> isZero("(x+" + i + ")^2 - x^2 - " + 2 * i + "*x - " + i * i)))
            .toList();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(Truth.TRUE));
  }

  @Test
  void takesNoExpressionForItsSuccessor() {
    assertThat(ExprGenerator.expressions(20, 100))
        .allSatisfy(
            e -> {
              Expr difference = Expr.difference(Expr.sum(e, Expr.integer(1)), e);
              assertThat(pool.isZero(difference, SCOPE, BUDGET)).isNotEqualTo(Truth.TRUE);
            });
  }

  @Test
  void agreesWithOurOwnDerivatives() {
    Map<Truth, Long> answers =
        ExprGenerator.smooth(21, 100)
            .map(
                e -> {
                  Expr derivative = Differentiator.differentiate(e, "x");
                  return pool.isDerivative(derivative, e, "x", SCOPE, BUDGET);
                })
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(answers).doesNotContainKey(Truth.FALSE);
    assertThat(answers.get(Truth.TRUE)).isGreaterThan(90);
  }

  @Test
  void refusesWhatIsTooLargeWithoutAskingAnyone() {
    long start = System.nanoTime();
    assertThat(isZero("(x+1)^1000 - 1")).isEqualTo(Truth.UNKNOWN);
    assertThat(isZero("9^9^9^9")).isEqualTo(Truth.UNKNOWN);
    assertThat(isZero("(x^300-1)/(y^200-1)+(x^200-y^100)/(x^150*y+1)")).isEqualTo(Truth.UNKNOWN);
    assertThat(pool.isZero(nestedSines(25), SCOPE, BUDGET)).isEqualTo(Truth.UNKNOWN);
    assertThat(pool.isZero(nestedSines(100_000), SCOPE, BUDGET)).isEqualTo(Truth.UNKNOWN);
    assertThat(pool.isZero(new Expr.Gap(), SCOPE, BUDGET)).isEqualTo(Truth.UNKNOWN);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
    assertThat(pool.idle()).isEqualTo(2);
  }

  @Test
  void replacesAProverAfterItsLastAnswer() {
    try (ProverPool old =
        new ProverPool(
            new Provers(1, 3, ProverCommand.forThisApplication()),
            1,
            new Memory(10),
            ProofObserver.NONE)) {
      assertThat(old.awaitReady(RECOVERY)).isTrue();
      List<Long> first = old.processes();
      for (int i = 0; i < 4; i++) {
        assertThat(old.isZero(read(i + "*x - x*" + i), SCOPE, BUDGET)).isEqualTo(Truth.TRUE);
      }
      assertThat(old.processes()).doesNotContainAnyElementsOf(first);
    }
  }

  @Test
  void knowsNothingWhileNoProverStarts() {
    try (ProverPool none = poolOf("/nonexistent");
        ProverPool dying = poolOf("false")) {
      assertThat(none.isZero(read("x - x"), SCOPE, Duration.ofMillis(50))).isEqualTo(Truth.UNKNOWN);
      assertThat(dying.isZero(read("x - x"), SCOPE, Duration.ofMillis(50)))
          .isEqualTo(Truth.UNKNOWN);
    }
  }

  private static ProverPool poolOf(String command) {
    return new ProverPool(
        new Provers(1, 3, List.of(command)), 1, new Memory(10), ProofObserver.NONE);
  }

  @Test
  void leavesNoProcessBehind() {
    ProverPool brief = new ProverPool(1);
    assertThat(brief.awaitReady(RECOVERY)).isTrue();
    List<Long> processes = brief.processes();
    brief.close();
    assertThat(
            within(
                RECOVERY,
                () -> processes.stream().allMatch(pid -> ProcessHandle.of(pid).isEmpty())))
        .isTrue();
  }

  @Test
  void aProverEndsInTheMiddleOfAProofWhenItsParentIsGone() throws Exception {
    Process prover = new ProcessBuilder(ProverCommand.forThisApplication()).start();
    try (BufferedReader answers = prover.inputReader();
        Writer questions = prover.outputWriter()) {
      assertThat(answers.readLine()).isEqualTo(ProverMain.READY);
      questions.write(Wire.zero(HANGING, SCOPE) + "\n");
    }
    assertThat(prover.waitFor(RECOVERY.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private static Truth isZero(String text) {
    return pool.isZero(read(text), SCOPE, BUDGET);
  }

  private static Expr read(String text) {
    return AnswerParser.parse(text, SCOPE).expression();
  }

  /** Within the limits of size, and far beyond what can be expanded; {@code k} makes it new. */
  private static Expr hanging(String k) {
    return Expr.sum(nestedSines(8), read("exp(" + "x+".repeat(k.charAt(0) - 'a') + "x)"));
  }

  private static Expr nestedSines(int depth) {
    Expr expression = Expr.symbol("x");
    for (int i = 0; i < depth; i++) {
      expression = Expr.apply(nabla.math.Function.SIN, expression);
    }
    return expression;
  }

  private static boolean within(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(5_000_000);
    }
    return true;
  }
}
