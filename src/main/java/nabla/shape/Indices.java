package nabla.shape;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nabla.math.Arithmetic;
import nabla.math.Dimension;
import nabla.math.Expr;
import nabla.math.ProblemCode;
import nabla.math.Rational;
import nabla.math.Shape;
import nabla.shape.Remarks.Details;

/** Entries such as {@code M_{12}} and sums over an index such as {@code sum_j M_ij w_j}. */
final class Indices {
  /** Named dimensions are only known to be at least this when answers are compared. */
  private static final int ALWAYS_THERE = 4;

  private final Inference inference;
  private final Unknowns unknowns;
  private final Remarks remarks;
  private final Map<String, Dimension> ranges = new HashMap<>();

  Indices(Inference inference, Unknowns unknowns, Remarks remarks) {
    this.inference = inference;
    this.unknowns = unknowns;
    this.remarks = remarks;
  }

  /** Whether {@code name} is the index of a sum around. */
  boolean binds(String name) {
    return ranges.containsKey(name);
  }

  Optional<Shaped> component(Expr.Component written) {
    Optional<Shaped> settled = inference.settled(written.of());
    if (settled.isEmpty()) {
      return Optional.empty();
    }
    Shaped of = settled.get();
    boolean row = of.shape().transposed().isVector();
    Shaped whole = row ? of.with(Expr.transpose(of.resolved()), of.shape().transposed()) : of;
    List<Dimension> ranges = ranges(whole.shape());
    List<Expr> given = indices(written, ranges.size());
    if (ranges.size() != given.size()) {
      Details details =
          new Details()
              .part("left", written.of(), of.shape())
              .word("expected", Integer.toString(ranges.size()));
      remarks.problem(ProblemCode.WRONG_INDEX_COUNT, written, details);
      return Optional.empty();
    }
    List<Expr> indices = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      index(written, given.get(i), ranges.get(i)).ifPresent(indices::add);
    }
    return indices.size() < ranges.size()
        ? Optional.empty()
        : Optional.of(
            new Shaped(written, new Expr.Component(whole.resolved(), indices), Shape.SCALAR));
  }

  private static List<Dimension> ranges(Shape shape) {
    if (shape.isScalar()) {
      return List.of();
    }
    return shape.isVector() ? List.of(shape.rows()) : List.of(shape.rows(), shape.columns());
  }

  /** {@code M_{12}} is the entry in row 1 and column 2 of a matrix. */
  private static List<Expr> indices(Expr.Component written, int wanted) {
    boolean one = wanted == 2 && written.indices().size() == 1;
    return one
            && written.indices().get(0) instanceof Expr.Literal digits
            && digits.value().scale() == 0
            && digits.value().precision() == 2
        ? Arrays.stream(digits.value().unscaledValue().divideAndRemainder(BigInteger.TEN))
            .map(digit -> Expr.integer(digit.intValue()))
            .toList()
        : written.indices();
  }

  private Optional<Expr> index(Expr.Component written, Expr index, Dimension range) {
    Details details =
        new Details()
            .text("left", written.of())
            .text("name", index)
            .word("range", range.toString());
    if (index instanceof Expr.Symbol symbol) {
      if (!binds(symbol.name())) {
        remarks.problem(ProblemCode.INDEX_NOT_BOUND, written, details);
        return Optional.empty();
      }
      Dimension before = Objects.requireNonNull(ranges.get(symbol.name()));
      if (!unknowns.unify(before, range)) {
        details.word("expected", unknowns.known(before).toString());
        remarks.problem(ProblemCode.INDEX_RANGES_DIFFER, written, details);
        return Optional.empty();
      }
      return Optional.of(index);
    }
    int last = range instanceof Dimension.Whole whole ? whole.value() : ALWAYS_THERE;
    Optional<Rational> value =
        Arithmetic.value(index)
            .filter(Rational::isInteger)
            .filter(number -> number.signum() > 0 && number.compareTo(Rational.of(last)) <= 0);
    if (value.isEmpty()) {
      details.word("limit", Integer.toString(last));
      remarks.problem(ProblemCode.INDEX_OUT_OF_RANGE, written, details);
    }
    return value.map(Rational::toExpr);
  }

  Optional<Shaped> sum(Expr.IndexedSum written) {
    Dimension range = unknowns.fresh();
    Dimension outer = ranges.put(written.index(), range);
    Optional<Shaped> body =
        inference
            .settled(written.body())
            .filter(part -> inference.isScalar(part, ProblemCode.SUMMAND_NOT_NUMBER));
    if (outer == null) {
      ranges.remove(written.index());
    } else {
      ranges.put(written.index(), outer);
    }
    if (body.isPresent() && unknowns.isOpen(range)) {
      Details details = new Details().word("name", written.index());
      remarks.problem(ProblemCode.INDEX_NOT_USED, written, details);
      return Optional.empty();
    }
    return body.map(
        part ->
            new Shaped(
                written, new Expr.IndexedSum(written.index(), part.resolved()), Shape.SCALAR));
  }
}
