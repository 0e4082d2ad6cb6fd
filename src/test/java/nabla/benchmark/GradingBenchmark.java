package nabla.benchmark;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import nabla.algebra.Algebra;
import nabla.decide.Relation;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.grade.Grader;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;
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

/** One warm answer through each stage, without the prover. Run as the README says. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GradingBenchmark {
  private static final Scope SCOPE = Scope.of(Map.of("x", Domain.REAL));
  private static final Expr REFERENCE =
      AnswerParser.parse("-2x sin(x^2) e^cos(x^2)", SCOPE).expression();
  private static final AnswerSpec SPEC = new AnswerSpec(SCOPE, REFERENCE, Relation.EQUAL);
  private static final Grader GRADER = new Grader(Algebra.NONE);

  @Benchmark
  public Parsed read() {
    return AnswerParser.parse("-2x sin(x^2) e^cos(x^2)", SCOPE);
  }

  /** The same tree but for the order of factors. */
  @Benchmark
  public Grade correctByTree() {
    return GRADER.grade("e^cos(x^2) * (-2x) * sin(x^2)", SPEC);
  }

  /** Refuted at the first point. */
  @Benchmark
  public Grade incorrect() {
    return GRADER.grade("-2x sin(x^2)", SPEC);
  }

  /** Compared with 70 digits at every point: the dearest way to a verdict. */
  @Benchmark
  public Grade correctByDigits() {
    return GRADER.grade("-4x sin(x^2/2) cos(x^2/2) e^cos(x^2)", SPEC);
  }
}
