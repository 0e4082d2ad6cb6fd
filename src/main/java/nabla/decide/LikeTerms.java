package nabla.decide;

import java.util.List;
import java.util.Optional;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.normalize.CanonicalForm;

/** Terms of a sum that differ by a number alone and could be written as one. */
final class LikeTerms {
  /** Every pair is looked at; a longer sum is left as it is. */
  private static final int MOST_TERMS = 60;

  private LikeTerms() {}

  /** The sum of the first two like terms on the outermost level of {@code expression}. */
  static Optional<Expr> in(Expr expression) {
    if (!(expression instanceof Expr.Sum sum) || sum.terms().size() > MOST_TERMS) {
      return Optional.empty();
    }
    List<Expr> terms = sum.terms();
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j < terms.size(); j++) {
        if (areLike(terms.get(i), terms.get(j))) {
          return Optional.of(Expr.sum(terms.get(i), terms.get(j)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean areLike(Expr a, Expr b) {
    boolean numbers = Arithmetic.value(a).isPresent() && Arithmetic.value(b).isPresent();
    Expr ratio = CanonicalForm.of(Expr.quotient(a, b));
    return numbers || Arithmetic.value(ratio).isPresent();
  }
}
