package nabla.benchmark;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import nabla.algebra.Algebra;
import nabla.decide.Relation;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.grade.Grader;
import nabla.math.Domain;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From text to verdict without the prover, by the kind of answer. Run as CONTRIBUTING says. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class VerdictBenchmark {
  private static final Scope SCOPE =
      Scope.of(Map.of("x", Domain.REAL, "eps", Domain.REAL, "a", Domain.POSITIVE));

  /** Kinds of answers, from the cheapest to the dearest. */
  public enum Kind {
    UNREADABLE("2*x*e^(x^2)", "2x e^(x^2", Relation.EQUAL),
    INCORRECT("-2*x*sin(x^2)*e^cos(x^2)", "-2x sin(x^2)", Relation.EQUAL),
    SAME_TREE("-2*x*sin(x^2)*e^cos(x^2)", "e^cos(x^2) * (-2x) * sin(x^2)", Relation.EQUAL),
    MULTIPLIED_OUT("(1+x)*e^x/(1+x^2)", "(e^x + xe^x)/(x^2 + 1)", Relation.EQUAL),
    NARROWER_DOMAIN("ln(x^2)", "2 ln x", Relation.EQUAL),
    ANGLES("2*sin(x)*cos(x)", "sin 2x", Relation.EQUAL),
    LOGARITHMS("ln(a*(1+x^2))/a", "(ln a + ln(1+x^2))/a", Relation.EQUAL),
    ROOTS("x/sqrt(1+x^2)", "x sqrt(1+x^2)/(1+x^2)", Relation.EQUAL),
    INVERSE_FUNCTIONS("pi/2-arctan(x)", "arccot(x)", Relation.EQUAL),
    EXPANSION("sin(x) + eps*cos(x)", "sin(x+eps)", new Relation.UpToOrder("eps", 2));

    private final String reference;
    private final String answer;
    private final Relation relation;

    Kind(String reference, String answer, Relation relation) {
      this.reference = reference;
      this.answer = answer;
      this.relation = relation;
    }
  }

  @Param private Kind kind = Kind.UNREADABLE;

  private final Grader grader = new Grader(Algebra.NONE);
  private AnswerSpec spec;

  @Setup
  public void readReference() {
    spec =
        new AnswerSpec(
            SCOPE, AnswerParser.parse(kind.reference, SCOPE).expression(), kind.relation);
  }

  @Benchmark
  public Grade verdict() {
    return grader.grade(kind.answer, spec);
  }
}
