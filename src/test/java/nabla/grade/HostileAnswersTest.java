package nabla.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.decide.FormRule;
import nabla.decide.Relation;
import nabla.diagnose.Task;
import nabla.grade.Grade.Outcome;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import nabla.testing.HostileAnswers;
import nabla.testing.HostileAnswers.Attack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is typed gets a verdict or a problem, soon. What is measured is the processor's time of
 * the thread that grades, the shorter of two tries, so that a busy machine does not count.
 */
class HostileAnswersTest {
  private static final Duration SOON = Duration.ofMillis(500);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Grader GRADER = new Grader(Algebra.NONE);
  private static final Map<String, AnswerSpec> QUESTIONS = questions();

  private static Map<String, AnswerSpec> questions() {
    Map<String, AnswerSpec> questions = new LinkedHashMap<>();
    Scope numbers = GoldenTable.scope("x y:positive");
    Expr function = AnswerParser.parse("e^(cos(x^2))*y", numbers).expression();
    Expr derivative = AnswerParser.parse("-2x sin(x^2) e^(cos(x^2)) y", numbers).expression();
    questions.put(
        "a derivative",
        new AnswerSpec(numbers, derivative, Relation.EQUAL)
            .about(new Task.Derivative(function, "x"))
            .in(List.of(FormRule.EXPANDED, FormRule.NO_FRACTION)));
    questions.put("an expansion", spec("x y", "x + 2*x*y", new Relation.UpToOrder("y", 2)));
    questions.put("an antiderivative", spec("x y", "sin(x)*y", new Relation.UpToConstant("x")));
    questions.put("a gradient", spec("x:[n] M:[n,n] y", "M*x + M'*x", Relation.EQUAL));
    questions.put(
        "a matrix", spec("x:[n] M:[n,n]invertible y", "inv(M)'*tr(M) + x*x'", Relation.EQUAL));
    return questions;
  }

  private static AnswerSpec spec(String declared, String reference, Relation relation) {
    Scope scope = GoldenTable.scope(declared);
    return new AnswerSpec(scope, AnswerParser.parse(reference, scope).expression(), relation);
  }

  /** Compiled code is what a server runs. */
  @BeforeAll
  static void warmUp() {
    QUESTIONS.values().forEach(spec -> fuzz(99, 400).forEach(text -> GRADER.grade(text, spec)));
  }

  static Stream<Attack> attacks() {
    return HostileAnswers.all().stream();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void everyAttackGetsAVerdictOrAProblemSoon(Attack attack) {
    QUESTIONS.forEach((name, spec) -> gradeSoon(attack.text(), name, spec));
  }

  @Test
  void thereAreManyAttacks() {
    assertThat(attacks().map(Attack::text).distinct().count()).isGreaterThan(500);
  }

  @Test
  void whateverAFuzzerTypesGetsAVerdictOrAProblemSoon() {
    QUESTIONS.forEach(
        (name, spec) -> fuzz(name.hashCode(), 1_000).forEach(text -> gradeSoon(text, name, spec)));
  }

  /** The next answer is graded as before, and what was graded before is not kept. */
  @Test
  void theNextAnswerIsGradedAsBefore() {
    AnswerSpec spec = QUESTIONS.get("a derivative");
    String right = "-2 x e^cos(x^2) y sin(x^2)";
    for (Attack attack : HostileAnswers.all().subList(0, 100)) {
      GRADER.grade(attack.text(), spec);
      assertThat(GRADER.grade(right, spec.in(List.of())).outcome())
          .as("after %s", attack)
          .isInstanceOf(Outcome.Correct.class);
    }
  }

  private static void gradeSoon(String text, String name, AnswerSpec spec) {
    Duration took = took(text, spec);
    if (took.compareTo(SOON) > 0) {
      took = took(text, spec);
    }
    assertThat(took).as("%s as %s", shortened(text), name).isLessThan(SOON);
  }

  private static Duration took(String text, AnswerSpec spec) {
    long start = THREADS.getCurrentThreadCpuTime();
    Grade grade = GRADER.grade(text, spec);
    AnswerReader.correction(text, spec);
    long end = THREADS.getCurrentThreadCpuTime();
    assertThat(grade.outcome() instanceof Outcome.Invalid)
        .as("%s is refused with a problem, or has a verdict", shortened(text))
        .isEqualTo(!grade.problems().isEmpty());
    return Duration.ofNanos(end - start);
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "... (" + text.length() + ")" : text;
  }

  /** Pieces of what people type, put together at random; with the same seed the same ones. */
  private static List<String> fuzz(long seed, int count) {
    List<String> pieces = new ArrayList<>();
    for (String piece : PIECES.split(" ")) {
      pieces.add(piece);
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 14);
      for (int k = 0; k < length; k++) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static final String PIECES =
      "x y M x y x x' M' M^T inv( tr( det( || | ( ) ( ) [ ] { } [[x,1],[0,y]] 1 2 3 0 7 99 0.5 1e9"
          + " + - * / ^ ^2 ^-1 ^(-1) ^( ! ' , ; = sin( cos( tan( exp( ln( log( sqrt( abs( arctan("
          + " sin x^x 9^9 ^9^9 (x+1)^99 root(3,x) max( min(x, e e^ pi I O(y^2)"
          + " x_1 \\frac{x}{y} \\sqrt{x} \\left( \\right) \\cdot ² √ × · − ᵀ ½ sum_j M_{ij} d/dx";
}
