package nabla.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.differentiate.Differentiator;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.normalize.CanonicalForm;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage takes of an answer of usual size. Run as CONTRIBUTING says. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StagesBenchmark {
  private static final Scope SCOPE = Scope.of(Map.of("x", Domain.REAL));
  private static final String TEXT = "-2x sin(x^2) e^cos(x^2)";
  private static final Expr REFERENCE = read(TEXT);
  private static final Expr IN_OTHER_WORDS = read("-4x sin(x^2/2) cos(x^2/2) e^cos(x^2)");
  private static final Expr WRONG = read("-2x sin(x^2)");
  private static final Expr NEARLY_RIGHT = read("-2x sin(x^2) e^cos(x^2) + 10^(-30)");
  private static final Decider DECIDER = new Decider(Algebra.NONE, Duration.ZERO);

  private static Expr read(String text) {
    return AnswerParser.parse(text, SCOPE).expression();
  }

  @Benchmark
  public Parsed readPlain() {
    return AnswerParser.parse(TEXT, SCOPE);
  }

  @Benchmark
  public Parsed readLatex() {
    return AnswerParser.parse(
        "-2x\\sin\\left(x^2\\right)\\exponentialE^{\\cos\\left(x^2\\right)}", SCOPE);
  }

  @Benchmark
  public Expr canonicalForm() {
    return CanonicalForm.of(REFERENCE);
  }

  /** Told apart at the first point. */
  @Benchmark
  public Verdict differentInDoubles() {
    return DECIDER.decide(WRONG, REFERENCE, SCOPE, Relation.EQUAL);
  }

  /** Doubles see no difference at any point; 70 digits do at the first. */
  @Benchmark
  public Verdict differentInDigits() {
    return DECIDER.decide(NEARLY_RIGHT, REFERENCE, SCOPE, Relation.EQUAL);
  }

  /** Doubles at 24 points, then 70 digits at 16. */
  @Benchmark
  public Verdict agreeingInDigits() {
    return DECIDER.decide(IN_OTHER_WORDS, REFERENCE, SCOPE, Relation.EQUAL);
  }

  @Benchmark
  public Expr differentiate() {
    return Differentiator.differentiate(REFERENCE, "x");
  }

  @Benchmark
  public String printText() {
    return TextPrinter.print(REFERENCE);
  }

  @Benchmark
  public String printLatex() {
    return LatexPrinter.print(REFERENCE);
  }
}
