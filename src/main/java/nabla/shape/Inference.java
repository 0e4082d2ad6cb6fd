package nabla.shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.shape.Remarks.Details;

/** The shape of each kind of node; empty where there is a problem, which has been told then. */
final class Inference implements Expr.Visitor<Optional<Shaped>> {
  private final Scope scope;
  private final Unknowns unknowns;
  private final Remarks remarks;
  private final Indices indices;

  Inference(Scope scope, Unknowns unknowns, Remarks remarks) {
    this.scope = scope;
    this.unknowns = unknowns;
    this.remarks = remarks;
    this.indices = new Indices(this, unknowns, remarks);
  }

  Optional<Shaped> shaped(Expr expression) {
    return expression.accept(this);
  }

  /** As {@link #shaped} where a zero can only be a number. */
  Optional<Shaped> settled(Expr expression) {
    return shaped(expression)
        .map(part -> part.with(part.resolved(), unknowns.settled(part.shape())));
  }

  private static Optional<Shaped> scalar(Expr written, Expr resolved) {
    return Optional.of(new Shaped(written, resolved, Shape.SCALAR));
  }

  /** All of {@code parts}, or empty when one of them has a problem; every problem is told. */
  static Optional<List<Shaped>> all(List<Optional<Shaped>> parts) {
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  @Override
  public Optional<Shaped> visitLiteral(Expr.Literal literal) {
    return literal.value().signum() == 0
        ? Optional.of(unknowns.zero(literal))
        : scalar(literal, literal);
  }

  @Override
  public Optional<Shaped> visitConstant(Expr.Constant constant) {
    return scalar(constant, constant);
  }

  @Override
  public Optional<Shaped> visitSymbol(Expr.Symbol symbol) {
    if (indices.binds(symbol.name())) {
      remarks.problem(
          ProblemCode.INDEX_AS_NUMBER, symbol, new Details().word("name", symbol.name()));
      return Optional.empty();
    }
    Shape shape = scope.declaration(symbol.name()).map(Declaration::shape).orElse(Shape.SCALAR);
    return Optional.of(new Shaped(symbol, symbol, shape));
  }

  @Override
  public Optional<Shaped> visitSum(Expr.Sum sum) {
    return all(sum.terms().stream().map(this::shaped).toList())
        .flatMap(terms -> new Addition(unknowns, remarks).of(sum, terms));
  }

  @Override
  public Optional<Shaped> visitProduct(Expr.Product product) {
    return all(product.factors().stream().map(this::settled).toList())
        .flatMap(factors -> new Multiplication(unknowns, remarks).of(product, factors));
  }

  @Override
  public Optional<Shaped> visitQuotient(Expr.Quotient quotient) {
    Optional<Shaped> numerator = settled(quotient.numerator());
    Optional<Shaped> denominator = settled(quotient.denominator());
    if (numerator.isEmpty() || denominator.isEmpty()) {
      return Optional.empty();
    }
    Shaped divisor = denominator.get();
    if (!divisor.shape().isScalar()) {
      Details details = new Details().part("right", divisor.written(), divisor.shape());
      if (divisor.shape().isSquare()) {
        details.suggestion(Expr.apply(Function.INVERSE, divisor.written()));
      }
      remarks.problem(ProblemCode.DIVISION_BY_MATRIX, divisor.written(), details);
      return Optional.empty();
    }
    Expr resolved = Expr.quotient(numerator.get().resolved(), divisor.resolved());
    return Optional.of(new Shaped(quotient, resolved, numerator.get().shape()));
  }

  @Override
  public Optional<Shaped> visitPower(Expr.Power power) {
    return new Powers(this, remarks).of(power);
  }

  @Override
  public Optional<Shaped> visitNegation(Expr.Negation negation) {
    return shaped(negation.operand())
        .map(part -> new Shaped(negation, Expr.negation(part.resolved()), part.shape()));
  }

  @Override
  public Optional<Shaped> visitApplication(Expr.Application application) {
    return new Functions(this, unknowns, remarks).of(application);
  }

  /** Something is missing, so that nothing can be said; the reader has said so. */
  @Override
  public Optional<Shaped> visitGap(Expr.Gap gap) {
    return Optional.empty();
  }

  @Override
  public Optional<Shaped> visitIdentity(Expr.Identity identity) {
    return Optional.of(unknowns.identity(identity));
  }

  @Override
  public Optional<Shaped> visitZero(Expr.Zero zero) {
    return Optional.of(new Shaped(zero, zero, zero.shape()));
  }

  @Override
  public Optional<Shaped> visitMatrix(Expr.Matrix matrix) {
    Optional<List<Shaped>> entries = all(matrix.parts().stream().map(this::entry).toList());
    int width = matrix.rows().get(0).size();
    if (matrix.parts().size() == 1) {
      return entries.map(one -> new Shaped(matrix, one.get(0).resolved(), Shape.SCALAR));
    }
    return entries.map(
        all -> {
          List<Expr> resolved = all.stream().map(Shaped::resolved).toList();
          List<List<Expr>> rows =
              IntStream.range(0, matrix.rows().size())
                  .mapToObj(row -> resolved.subList(row * width, (row + 1) * width))
                  .toList();
          return new Shaped(matrix, new Expr.Matrix(rows), matrix.shape());
        });
  }

  private Optional<Shaped> entry(Expr written) {
    return settled(written).filter(entry -> isScalar(entry, ProblemCode.ENTRY_NOT_NUMBER));
  }

  /** Whether {@code part} is a number; if not, that is told as {@code code}. */
  boolean isScalar(Shaped part, ProblemCode code) {
    if (!part.shape().isScalar()) {
      Details details = new Details().part("written", part.written(), part.shape());
      remarks.problem(code, part.written(), details);
    }
    return part.shape().isScalar();
  }

  @Override
  public Optional<Shaped> visitComponent(Expr.Component component) {
    return indices.component(component);
  }

  @Override
  public Optional<Shaped> visitIndexedSum(Expr.IndexedSum sum) {
    return indices.sum(sum);
  }
}
