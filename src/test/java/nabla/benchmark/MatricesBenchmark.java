package nabla.benchmark;

import java.util.concurrent.TimeUnit;
import nabla.algebra.Algebra;
import nabla.decide.Relation;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.grade.Grader;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the text to the verdict where dimensions are unspecified: decided over prime fields with
 * dimensions from 4 to 7. Run as CONTRIBUTING says.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatricesBenchmark {
  private static final Grader GRADER = new Grader(Algebra.NONE);
  private static final AnswerSpec QUADRATIC_FORM = spec("w:[n] M:[n,n]", "M*w + M'*w");
  private static final AnswerSpec TRACE = spec("A:[p,n] X:[n,m] B:[m,p]", "A'*B'");
  private static final AnswerSpec LOG_DETERMINANT = spec("X:[n,n]invertible", "inv(X)'");
  private static final AnswerSpec INVERSE =
      spec("X:[n,n]invertible A:[n,n] B:[n,n]", "-inv(X)'*A'*B'*inv(X)'");
  private static final AnswerSpec OPAQUE = spec("x:[n] P:[n,n]symmetric", "-exp(-x'*P*x/2)*P*x");

  private static AnswerSpec spec(String declared, String reference) {
    Scope scope = GoldenTable.scope(declared);
    return new AnswerSpec(scope, AnswerParser.parse(reference, scope).expression(), Relation.EQUAL);
  }

  @Benchmark
  public Grade rightGradientOfAQuadraticForm() {
    return GRADER.grade("(M + M^T) w", QUADRATIC_FORM);
  }

  @Benchmark
  public Grade wrongGradientOfAQuadraticForm() {
    return GRADER.grade("2Mw", QUADRATIC_FORM);
  }

  @Benchmark
  public Grade rightGradientOfATrace() {
    return GRADER.grade("(BA)'", TRACE);
  }

  @Benchmark
  public Grade rightGradientOfALogDeterminant() {
    return GRADER.grade("inv(X')", LOG_DETERMINANT);
  }

  @Benchmark
  public Grade transposedGradientOfALogDeterminant() {
    return GRADER.grade("inv(X)", LOG_DETERMINANT);
  }

  @Benchmark
  public Grade rightGradientThroughAnInverse() {
    return GRADER.grade("-(inv(X)*B*A*inv(X))'", INVERSE);
  }

  /** The exponential has no value in a prime field: it stands for any number there. */
  @Benchmark
  public Grade rightGradientWithAnExponential() {
    return GRADER.grade("-P x exp(-x' P x/2)", OPAQUE);
  }
}
