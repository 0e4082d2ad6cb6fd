package nabla.decide;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.differentiate.Differentiator;
import nabla.differentiate.NotDifferentiableException;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Sampler;
import nabla.evaluate.Value;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Size;
import nabla.math.Symbols;
import nabla.normalize.CanonicalForm;

/**
 * Decides whether an answer relates to its reference as asked, stopping at the first certain step:
 * the same tree; a point where they differ; a proof by computer algebra; agreement to many digits.
 *
 * <p>The comparison comes before the proof because algebra cancels what may be undefined.
 */
public final class Decider implements Deciding {
  /** Repeated differentiation may blow an expression up; past this size nothing is decided. */
  private static final int MAX_COEFFICIENT_SIZE = 5_000;

  private final Algebra algebra;
  private final Duration budget;

  /** A decider that gives each proof {@code budget}. */
  public Decider(Algebra algebra, Duration budget) {
    this.algebra = algebra;
    this.budget = budget;
  }

  @Override
  public Verdict decide(Expr answer, Expr reference, Scope scope, Relation relation) {
    OpenIdentities open = new OpenIdentities(algebra);
    Verdict verdict = new Decider(open, budget).decideParts(answer, reference, scope, relation);
    return verdict instanceof Verdict.Same same && same.certainty() == Certainty.NUMERIC
        ? new Verdict.Same(same.certainty(), same.method(), open.list())
        : verdict;
  }

  private Verdict decideParts(Expr answer, Expr reference, Scope scope, Relation relation) {
    return reference instanceof Expr.Matrix right && !scope.hasMatrices()
        ? Parts.decided((Expr.Matrix) answer, right, (a, b) -> decideOne(a, b, scope, relation))
        : decideOne(answer, reference, scope, relation);
  }

  private Verdict decideOne(Expr answer, Expr reference, Scope scope, Relation relation) {
    if (relation instanceof Relation.UpToOrder upTo) {
      return upToOrder(answer, reference, scope, upTo);
    }
    if (relation instanceof Relation.UpToConstant upTo) {
      return upToConstant(answer, reference, scope, upTo.variable());
    }
    if (relation instanceof Relation.Within within) {
      return new Tolerance(answer, reference, scope, within).verdict();
    }
    Verdict verdict = equal(answer, reference, scope);
    return verdict instanceof Verdict.Different different
            && different.evidence() instanceof Evidence.Value value
            && Rounding.explains(answer, reference, scope)
        ? new Verdict.Different(new Evidence.Rounded(value))
        : verdict;
  }

  /** Compares the derivatives; the answer must have a value where the reference has one, too. */
  private Verdict upToConstant(Expr answer, Expr reference, Scope scope, String variable) {
    Optional<Evidence> gap = new Comparison(answer, reference, scope).gap();
    if (gap.isPresent()) {
      return new Verdict.Different(gap.get());
    }
    try {
      Expr given = Differentiator.differentiate(answer, variable);
      Expr expected = Differentiator.differentiate(reference, variable);
      if (Size.of(given) > MAX_COEFFICIENT_SIZE) {
        return new Verdict.Undecided(Verdict.Reason.TOO_LARGE);
      }
      Verdict verdict = equal(given, expected, scope);
      return verdict instanceof Verdict.Different different
              && different.evidence() instanceof Evidence.Value slopes
          ? new Verdict.Different(new Evidence.Slope(variable, slopes))
          : verdict;
    } catch (NotDifferentiableException none) {
      return new Verdict.Undecided(Verdict.Reason.NO_DERIVATIVE);
    }
  }

  private Verdict equal(Expr answer, Expr reference, Scope scope) {
    if (CanonicalForm.of(answer, scope).equals(CanonicalForm.of(reference, scope))) {
      return new Verdict.Same(Certainty.PROVED, Verdict.Method.SAME_TREE);
    }
    Comparison comparison = new Comparison(answer, reference, scope);
    Comparison.Result result = comparison.run();
    if (result.difference().isPresent()) {
      return new Verdict.Different(result.difference().get());
    }
    if (result.tooLarge()) {
      return new Verdict.Undecided(Verdict.Reason.TOO_LARGE);
    }
    Expr difference = Expr.difference(answer, reference);
    if (algebra.isZero(difference, scope, budget) == Truth.TRUE) {
      return new Verdict.Same(Certainty.PROVED, Verdict.Method.ALGEBRA);
    }
    return result.agreeing() >= comparison.enough()
        ? new Verdict.Same(Certainty.NUMERIC, Verdict.Method.DIGITS)
        : new Verdict.Undecided(Verdict.Reason.TOO_FEW_POINTS);
  }

  /**
   * Compares the coefficients of the two series one by one. The one of the order itself must have a
   * value, too, or what follows is not of that order: eps^(3/2) is not O(eps^2).
   */
  private Verdict upToOrder(Expr answer, Expr reference, Scope scope, Relation.UpToOrder relation) {
    Scope others = without(relation.symbol(), scope);
    Optional<PowerSeries> given = Expander.expand(answer, relation.symbol(), relation.order() + 1);
    Optional<PowerSeries> expected =
        Expander.expand(reference, relation.symbol(), relation.order() + 1);
    if (given.isEmpty()
        || expected.isEmpty()
        || !hasValues(given.get().coefficient(relation.order()), others)) {
      return new Verdict.Undecided(Verdict.Reason.NO_EXPANSION);
    }
    Verdict.Same surest = new Verdict.Same(Certainty.PROVED, Verdict.Method.SAME_TREE);
    int first = Math.min(0, Math.min(given.get().first(), expected.get().first()));
    for (int k = first; k < relation.order(); k++) {
      Verdict verdict = equal(given.get().coefficient(k), expected.get().coefficient(k), others);
      if (verdict instanceof Verdict.Different different) {
        return coefficientDiffers(different, relation.symbol(), k);
      }
      if (verdict instanceof Verdict.Undecided) {
        return verdict;
      }
      Verdict.Same same = (Verdict.Same) verdict;
      surest = same.certainty().compareTo(surest.certainty()) >= 0 ? same : surest;
    }
    return surest;
  }

  private static boolean hasValues(Expr coefficient, Scope scope) {
    Evaluator<Double> doubles = Evaluator.inDoubles();
    return new Sampler(scope, Symbols.of(coefficient), 1)
        .points()
        .limit(Comparison.ENOUGH_POINTS)
        .anyMatch(point -> !(doubles.at(point, coefficient) instanceof Value.Undefined<Double>));
  }

  private static Scope without(String symbol, Scope scope) {
    if (scope.isOpen()) {
      return scope;
    }
    Map<String, Domain> others = new LinkedHashMap<>();
    for (String name : scope.names()) {
      if (!name.equals(symbol)) {
        scope.domain(name).ifPresent(domain -> others.put(name, domain));
      }
    }
    return Scope.of(others);
  }

  /** No value is no evidence here: another way may lead to an expansion. */
  private static Verdict coefficientDiffers(Verdict.Different different, String symbol, int k) {
    return different.evidence() instanceof Evidence.Value value
        ? new Verdict.Different(new Evidence.Coefficient(symbol, k, value))
        : new Verdict.Undecided(Verdict.Reason.NO_EXPANSION);
  }
}
