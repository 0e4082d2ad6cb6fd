package nabla.grade;

import java.util.List;
import java.util.Map;
import nabla.algebra.Algebra;
import nabla.decide.Relation;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;

/**
 * Answers of every kind, graded so that the JVM has loaded and compiled what grading takes before
 * somebody waits for it. Asks for no proof.
 */
public final class WarmUp {
  private static final Scope SCOPE =
      Scope.of(Map.of("x", Domain.REAL, "a", Domain.POSITIVE, "eps", Domain.REAL));

  /** A reference, and answers to it: right in other words, wrong, and not to be read. */
  private record Sample(Relation relation, String reference, List<String> answers) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              Relation.EQUAL,
              "-2*x*sin(x^2)*e^cos(x^2)",
              List.of(
                  "-2x sin(x²) e^cos(x²)",
                  "-4x\\sin\\left(\\frac{x^2}{2}\\right)\\cos(x^2/2)e^{\\cos(x^2)}",
                  "-2x sin(x^2)",
                  "-2x sin(x^2",
                  "-2y sin(x^2)")),
          new Sample(
              Relation.EQUAL,
              "1/(2*sqrt(x)) + ln(a*x)/a + 2^x*ln(2)",
              List.of(
                  "x^(-1/2)/2 + (ln a + ln x)/a + ln(2) e^(x ln 2)",
                  "\\frac{1}{2\\sqrt{x}} + \\frac{\\ln(ax)}{a}",
                  "sqrt(x)/(2x) + log(x a)/a + 2^x ln 2")),
          new Sample(
              Relation.EQUAL,
              "(x^2 - 1)/(x - 1) + tan(x)^2 + 1",
              List.of("x + 1 + 1/cos^2 x", "x + 1 + sec(x)^2", "|x| + 1 + sec(x)^2", "x^2")),
          new Sample(
              Relation.EQUAL,
              "arctan(x) + arcsin(x/(1+x^2)) - sinh(x)*cosh(x)",
              List.of(
                  "π/2 - arccot(x) + arcsin(x/(x²+1)) - sinh(2x)/2",
                  "arctan x + arccos(x/(1+x^2)) - sinh(x)cosh(x)")),
          new Sample(
              new Relation.UpToOrder("eps", 2),
              "sin(x) + eps*cos(x)",
              List.of("sin(x+eps)", "sin x + ε cos x + 3ε²", "sin(x) - eps*cos(x)")));

  /** After so many, answers take three times what they take in the end, and not fifty times. */
  private static final int PASSES = 40;

  private WarmUp() {}

  /** Grades the samples until that is quick, which takes a second or two. */
  public static void run() {
    Grader grader = new Grader(Algebra.NONE);
    for (int pass = 0; pass < PASSES; pass++) {
      for (Sample sample : SAMPLES) {
        Expr reference = AnswerParser.parse(sample.reference(), SCOPE).expression();
        AnswerSpec spec = new AnswerSpec(SCOPE, reference, sample.relation());
        sample.answers().forEach(answer -> grader.grade(answer, spec));
      }
    }
  }
}
