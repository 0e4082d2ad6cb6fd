package nabla.diagnose;

import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.quotient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.differentiate.Differentiator;
import nabla.math.Expr;
import nabla.math.Substitution;

/** The wrong derivatives of an inverse function: (f^-1)'(y) = 1/f'(f^-1(y)), with a part astray. */
final class WrongInverses {
  private final Task.InverseDerivative task;
  private final Expr derivative;
  private final Optional<Expr> inverse;

  WrongInverses(Task.InverseDerivative task) {
    this.task = task;
    this.derivative = Differentiator.differentiate(task.function(), task.variable());
    this.inverse = Inversion.of(task.function(), task.variable(), task.value());
  }

  private Expr at(Expr place, Expr expression) {
    return Substitution.substitute(expression, Map.of(task.variable(), place));
  }

  /** What one mistake leads to. */
  List<Wrong> ofOne() {
    Expr f = at(task.value(), task.function());
    Expr slope = at(task.value(), derivative);
    List<Wrong> all = new ArrayList<>();
    all.add(whole(Misconception.INVERSE_NOT_EVALUATED, quotient(integer(1), slope)));
    all.add(whole(Misconception.FUNCTION_INSTEAD_OF_INVERSE, slope));
    all.add(
        whole(
            Misconception.RECIPROCAL_FOR_INVERSE, negation(quotient(slope, power(f, integer(2))))));
    inverse.ifPresent(
        g -> {
          all.add(whole(Misconception.DERIVATIVE_NOT_INVERTED, at(g, derivative)));
          all.add(whole(Misconception.INVERSE_NOT_DIFFERENTIATED, g));
          all.add(
              whole(
                  Misconception.SIGN_OF_WHOLE, negation(quotient(integer(1), at(g, derivative)))));
          new WrongDerivatives(task.function(), task.variable())
              .ofOne()
              .forEach(wrong -> all.add(wrong.then(slip -> quotient(integer(1), at(g, slip)))));
        });
    return all;
  }

  private Wrong whole(Misconception misconception, Expr result) {
    return new Wrong(result, Slip.whole(misconception, task.function()));
  }
}
