package nabla.decide;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.exact.Counterexample;
import nabla.exact.Counterexamples;
import nabla.exact.ExactComparison;
import nabla.exact.ExactComparison.Finding;
import nabla.exact.Question;
import nabla.exact.RealComparison;
import nabla.exact.SymbolicEntries;
import nabla.exact.Truncation;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.normalize.CanonicalForm;
import nabla.shape.Checked;

/**
 * Decides answers with vectors and matrices: by their shapes, then exactly over prime fields, and
 * where functions are involved that fields do not have, by enclosures of real values.
 */
public final class MatrixDecider {
  private static final Set<Function> PARTIAL =
      EnumSet.of(
          Function.LN,
          Function.LOG,
          Function.SQRT,
          Function.ROOT,
          Function.ARCSIN,
          Function.ARCCOS,
          Function.ARCOSH,
          Function.ARTANH);

  /** Each may take as long as a student waits. */
  private static final int MOST_PROOFS = 4;

  private final Checked reference;
  private final Scope scope;
  private final Truncation truncation;
  private final Deciding deciding;

  /** Tolerances and constants are about numbers. */
  private final boolean known;

  /** Answers must relate to {@code reference} by {@code relation}. */
  public MatrixDecider(Checked reference, Scope scope, Relation relation) {
    this(reference, scope, relation, new Decider(Algebra.NONE, Duration.ZERO));
  }

  /** A decider that has entries of given matrices proved by {@code deciding}. */
  public MatrixDecider(Checked reference, Scope scope, Relation relation, Deciding deciding) {
    this.reference = reference;
    this.scope = scope;
    this.deciding = deciding;
    this.known = relation instanceof Relation.UpToOrder || relation instanceof Relation.Equal;
    this.truncation =
        relation instanceof Relation.UpToOrder upTo
            ? new Truncation(upTo.symbol(), upTo.order())
            : Truncation.NONE;
  }

  /** Decides {@code answer}, which has no problem of shapes. */
  public Verdict decide(Checked answer) {
    if (!known) {
      return new Verdict.Undecided(Verdict.Reason.TOO_FEW_POINTS);
    }
    if (!answer.shape().equals(reference.shape())) {
      return new Verdict.Different(
          new Evidence.Shapes(answer.shape(), reference.shape(), hint(answer)));
    }
    if (answer.expression().equals(reference.expression())) {
      return new Verdict.Same(Certainty.PROVED, Verdict.Method.SAME_TREE);
    }
    Question question = question(answer.expression());
    Finding finding = new ExactComparison(question, seed(question)).run();
    if (finding instanceof Finding.Equal) {
      return narrower(question)
          .map(found -> different(found, Optional.empty()))
          .orElseGet(() -> same(question));
    }
    if (finding instanceof Finding.Different) {
      return byExample(new Counterexamples(question, seed(question)).first(), answer);
    }
    if (finding instanceof Finding.Undefined && truncation.equals(Truncation.NONE)) {
      return byExample(new Counterexamples(question, seed(question)).withoutValue(), answer);
    }
    return finding instanceof Finding.Unclear
        ? byReals(question, answer)
        : new Verdict.Undecided(reason(finding));
  }

  /** Of given sizes the entries may be compared one by one, which leaves no doubt. */
  private Verdict same(Question question) {
    return SymbolicEntries.of(question).filter(this::areProved).isPresent()
        ? new Verdict.Same(Certainty.PROVED, Verdict.Method.ALGEBRA)
        : new Verdict.Same(Certainty.EXACT, Verdict.Method.PRIME_FIELDS);
  }

  private boolean areProved(SymbolicEntries entries) {
    List<SymbolicEntries.Pair> open =
        entries.pairs().stream().filter(pair -> !haveOneForm(pair, entries.scope())).toList();
    return open.size() <= MOST_PROOFS
        && open.stream().allMatch(pair -> isProved(pair, entries.scope()));
  }

  private static boolean haveOneForm(SymbolicEntries.Pair pair, Scope scope) {
    return CanonicalForm.of(pair.answer(), scope).equals(CanonicalForm.of(pair.reference(), scope));
  }

  private boolean isProved(SymbolicEntries.Pair pair, Scope scope) {
    return deciding.decide(pair.answer(), pair.reference(), scope, Relation.EQUAL)
            instanceof Verdict.Same same
        && same.certainty() == Certainty.PROVED;
  }

  private Question question(Expr answer) {
    return new Question(answer, reference.expression(), scope, truncation);
  }

  /** The same answer gets the same verdict. */
  private static long seed(Question question) {
    String text =
        TextPrinter.print(question.answer()) + " = " + TextPrinter.print(question.reference());
    return text.hashCode();
  }

  private Verdict.Reason reason(Finding finding) {
    if (finding instanceof Finding.TooLarge) {
      return Verdict.Reason.TOO_LARGE;
    }
    return truncation.equals(Truncation.NONE)
        ? Verdict.Reason.TOO_FEW_POINTS
        : Verdict.Reason.NO_EXPANSION;
  }

  private Verdict byExample(Optional<Counterexample> found, Checked answer) {
    return found
        .map(example -> different(example, hint(answer)))
        .orElse(new Verdict.Undecided(Verdict.Reason.TOO_FEW_POINTS));
  }

  private Verdict byReals(Question question, Checked answer) {
    RealComparison.Result result = new RealComparison(question, seed(question)).run();
    if (result.difference().isPresent()) {
      return different(result.difference().get(), hint(answer));
    }
    return result.agreed()
        ? new Verdict.Same(Certainty.NUMERIC, Verdict.Method.DIGITS)
        : new Verdict.Undecided(reason(new Finding.Unclear()));
  }

  private Verdict different(Counterexample found, Optional<Evidence.Hint> hint) {
    Optional<Evidence.Power> power =
        truncation.equals(Truncation.NONE)
            ? Optional.empty()
            : Optional.of(new Evidence.Power(truncation.symbol(), found.order()));
    return new Verdict.Different(
        new Evidence.Matrices(
            found.symbols(), new Evidence.Values(found.answer(), found.expected()), power, hint));
  }

  /** Fields do not know where logarithms and roots are defined. */
  private Optional<Counterexample> narrower(Question question) {
    return partialParts(question.answer())
            .allMatch(part -> partialParts(question.reference()).anyMatch(part::equals))
        ? Optional.empty()
        : new RealComparison(question, seed(question)).difference();
  }

  private static Stream<Expr> partialParts(Expr expression) {
    boolean partial =
        expression instanceof Expr.Application application
                && PARTIAL.contains(application.function())
            || expression instanceof Expr.Power power && !isWhole(power.exponent());
    Stream<Expr> inner = expression.parts().stream().flatMap(MatrixDecider::partialParts);
    return partial ? Stream.concat(Stream.of(expression), inner) : inner;
  }

  private static boolean isWhole(Expr exponent) {
    return Arithmetic.value(exponent).filter(Rational::isInteger).isPresent();
  }

  /** Whether the answer is the transpose of the right one. */
  private Optional<Evidence.Hint> hint(Checked answer) {
    boolean fits = answer.shape().transposed().equals(reference.shape());
    if (!fits || answer.shape().isScalar()) {
      return Optional.empty();
    }
    Question transposed = question(Expr.transpose(answer.expression()));
    Finding finding = new ExactComparison(transposed, seed(transposed)).run();
    return finding instanceof Finding.Equal
        ? Optional.of(Evidence.Hint.TRANSPOSED)
        : Optional.empty();
  }
}
