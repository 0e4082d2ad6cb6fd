package nabla.shape;

import java.math.BigDecimal;
import java.util.Optional;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.ProblemCode;
import nabla.math.Rational;
import nabla.math.Shape;
import nabla.shape.Remarks.Details;

/** Powers: of numbers to numbers, of square matrices to whole numbers. */
final class Powers {
  /** Of a matrix; computing with more tells nothing new. */
  private static final BigDecimal MAX_EXPONENT = BigDecimal.valueOf(1_000);

  private static final Expr T = Expr.symbol("T");

  private final Inference inference;
  private final Remarks remarks;

  Powers(Inference inference, Remarks remarks) {
    this.inference = inference;
    this.remarks = remarks;
  }

  Optional<Shaped> of(Expr.Power power) {
    Optional<Shaped> settled = inference.settled(power.base());
    if (settled.isEmpty()) {
      return Optional.empty();
    }
    Shaped base = settled.get();
    if (base.shape().isScalar()) {
      return ofNumber(power, base);
    }
    if (power.exponent().equals(T)) {
      Expr transpose = Expr.transpose(base.resolved());
      return Optional.of(new Shaped(power, transpose, base.shape().transposed()));
    }
    return base.shape().isSquare() ? ofMatrix(power, base) : notSquare(power, base);
  }

  private Optional<Shaped> ofNumber(Expr.Power power, Shaped base) {
    return inference
        .settled(power.exponent())
        .filter(exponent -> inference.isScalar(exponent, ProblemCode.EXPONENT_NOT_NUMBER))
        .map(exponent -> Expr.power(base.resolved(), exponent.resolved()))
        .map(resolved -> new Shaped(power, resolved, Shape.SCALAR));
  }

  private Optional<Shaped> ofMatrix(Expr.Power power, Shaped base) {
    if (power.exponent().equals(Expr.negation(T))) {
      Expr inverse = Expr.apply(Function.INVERSE, base.resolved());
      return Optional.of(new Shaped(power, Expr.transpose(inverse), base.shape()));
    }
    Optional<Rational> exponent = Arithmetic.value(power.exponent()).filter(Rational::isInteger);
    if (exponent.isEmpty()) {
      Details details =
          new Details().part("left", power.base(), base.shape()).text("written", power.exponent());
      remarks.problem(ProblemCode.EXPONENT_NOT_WHOLE, power.exponent(), details);
      return Optional.empty();
    }
    BigDecimal whole = new BigDecimal(exponent.get().numerator());
    if (whole.abs().compareTo(MAX_EXPONENT) > 0) {
      Details details = new Details().text("written", power.exponent());
      remarks.problem(ProblemCode.NUMBER_TOO_LARGE, power.exponent(), details);
      return Optional.empty();
    }
    Expr resolved = Expr.power(base.resolved(), Expr.number(whole));
    return Optional.of(new Shaped(power, resolved, base.shape()));
  }

  private Optional<Shaped> notSquare(Expr.Power power, Shaped base) {
    Details details = new Details().part("left", power.base(), base.shape()).text("written", power);
    if (power.exponent().equals(Expr.integer(2))) {
      details.suggestion(Expr.product(Expr.transpose(power.base()), power.base()));
    }
    remarks.problem(ProblemCode.POWER_NOT_SQUARE, power, details);
    return Optional.empty();
  }
}
