package nabla.math;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mathematical expression as its author wrote it: nothing is simplified, reordered or flattened
 * beyond the sums and products that were written without brackets.
 */
public sealed interface Expr {

  /** Calls the method of {@code visitor} for this node. */
  <R> R accept(Visitor<R> visitor);

  /** The expressions directly under this node, from left to right. */
  List<Expr> parts();

  /** A non-negative number written in digits; {@code 0.50} keeps its two decimals. */
  record Literal(BigDecimal value) implements Expr {
    public Literal {
      if (value.signum() < 0) {
        throw new IllegalArgumentException("a literal carries no sign: " + value);
      }
      if (value.scale() < 0) {
        value = value.setScale(0);
      }
    }

    @Override
    public List<Expr> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLiteral(this);
    }
  }

  /** A named mathematical constant. */
  enum Constant implements Expr {
    /** Euler's number, 2.718... */
    E,
    /** The ratio of a circle's circumference to its diameter. */
    PI;

    @Override
    public List<Expr> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConstant(this);
    }
  }

  /** A declared symbol such as {@code x} or {@code x_1}. */
  record Symbol(String name) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSymbol(this);
    }
  }

  /** {@code a + b - c}, with the subtracted term as a {@link Negation}; at least two terms. */
  record Sum(List<Expr> terms) implements Expr {
    public Sum {
      terms = List.copyOf(terms);
      requireTwo(terms);
    }

    @Override
    public List<Expr> parts() {
      return terms;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSum(this);
    }
  }

  /** {@code a*b*c}, however the multiplication was written; at least two factors. */
  record Product(List<Expr> factors) implements Expr {
    public Product {
      factors = List.copyOf(factors);
      requireTwo(factors);
    }

    @Override
    public List<Expr> parts() {
      return factors;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitProduct(this);
    }
  }

  record Quotient(Expr numerator, Expr denominator) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(numerator, denominator);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitQuotient(this);
    }
  }

  record Power(Expr base, Expr exponent) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(base, exponent);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPower(this);
    }
  }

  record Negation(Expr operand) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNegation(this);
    }
  }

  /** A function applied to as many arguments as {@link Function#arity()} says. */
  record Application(Function function, List<Expr> arguments) implements Expr {
    public Application {
      arguments = List.copyOf(arguments);
      if (arguments.size() != function.arity()) {
        throw new IllegalArgumentException(
            function + " takes " + function.arity() + " arguments, not " + arguments.size());
      }
    }

    /** The last argument: the one that every function has (bases and orders come before it). */
    public Expr argument() {
      return arguments.get(arguments.size() - 1);
    }

    @Override
    public List<Expr> parts() {
      return arguments;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitApplication(this);
    }
  }

  /**
   * The identity matrix.
   *
   * @param size empty as long as only its place in an expression tells it
   */
  record Identity(Optional<Dimension> size) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIdentity(this);
    }
  }

  /** The zero matrix or vector, typed as 0; its shape is known from its place in an expression. */
  record Zero(Shape shape) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitZero(this);
    }
  }

  /** Written out entry by entry; {@code (a, b)} is a column. All rows are of the same length. */
  record Matrix(List<List<Expr>> rows) implements Expr {
    public Matrix {
      rows = rows.stream().map(List::copyOf).toList();
      int width = rows.isEmpty() ? 0 : rows.get(0).size();
      if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException("rows of the same length, at least one entry: " + rows);
      }
    }

    /** The column of {@code entries}. */
    public static Matrix column(List<Expr> entries) {
      return new Matrix(entries.stream().map(List::of).toList());
    }

    public Shape shape() {
      return new Shape(new Dimension.Whole(rows.size()), new Dimension.Whole(rows.get(0).size()));
    }

    @Override
    public List<Expr> parts() {
      return rows.stream().flatMap(List::stream).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMatrix(this);
    }
  }

  /**
   * One entry of a vector or matrix, such as {@code M_{12}} or {@code w_j}.
   *
   * @param indices one for a vector, two for a matrix: whole numbers from 1, or the index symbols
   *     of the sums around it
   */
  record Component(Expr of, List<Expr> indices) implements Expr {
    public Component {
      indices = List.copyOf(indices);
    }

    @Override
    public List<Expr> parts() {
      return Stream.concat(Stream.of(of), indices.stream()).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitComponent(this);
    }
  }

  /** The sum of {@code body} over all values that {@code index} can take in its components. */
  record IndexedSum(String index, Expr body) implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of(body);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIndexedSum(this);
    }
  }

  /**
   * The place of something that is missing from an incomplete text. A tree with a gap is shown to
   * its writer and never graded.
   */
  record Gap() implements Expr {
    @Override
    public List<Expr> parts() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitGap(this);
    }
  }

  /**
   * One method for each kind of node and no defaults, so that a new kind does not compile until
   * every stage handles it.
   */
  interface Visitor<R> {
    R visitLiteral(Literal literal);

    R visitConstant(Constant constant);

    R visitSymbol(Symbol symbol);

    R visitSum(Sum sum);

    R visitProduct(Product product);

    R visitQuotient(Quotient quotient);

    R visitPower(Power power);

    R visitNegation(Negation negation);

    R visitApplication(Application application);

    R visitGap(Gap gap);

    R visitIdentity(Identity identity);

    R visitZero(Zero zero);

    R visitMatrix(Matrix matrix);

    R visitComponent(Component component);

    R visitIndexedSum(IndexedSum sum);
  }

  /**
   * For stages that see scalar expressions only: the shapes have been checked, and what is left of
   * vectors and matrices never reaches them.
   */
  interface ScalarVisitor<R> extends Visitor<R> {
    @Override
    default R visitIdentity(Identity identity) {
      throw notScalar(identity);
    }

    @Override
    default R visitZero(Zero zero) {
      throw notScalar(zero);
    }

    @Override
    default R visitMatrix(Matrix matrix) {
      throw notScalar(matrix);
    }

    @Override
    default R visitComponent(Component component) {
      throw notScalar(component);
    }

    @Override
    default R visitIndexedSum(IndexedSum sum) {
      throw notScalar(sum);
    }
  }

  /** What a stage for scalars throws on {@code expression}, which should not have come there. */
  static IllegalArgumentException notScalar(Expr expression) {
    return new IllegalArgumentException("not an expression of scalars: " + expression);
  }

  /** The whole number {@code value}; a negative one is a {@link Negation}. */
  static Expr integer(long value) {
    return number(BigDecimal.valueOf(value));
  }

  /** The number {@code value}; a negative one is a {@link Negation}. */
  static Expr number(BigDecimal value) {
    return value.signum() < 0 ? new Negation(new Literal(value.negate())) : new Literal(value);
  }

  static Expr symbol(String name) {
    return new Symbol(name);
  }

  static Expr sum(Expr... terms) {
    return new Sum(List.of(terms));
  }

  static Expr difference(Expr minuend, Expr subtrahend) {
    return new Sum(List.of(minuend, new Negation(subtrahend)));
  }

  static Expr product(Expr... factors) {
    return new Product(List.of(factors));
  }

  static Expr quotient(Expr numerator, Expr denominator) {
    return new Quotient(numerator, denominator);
  }

  static Expr power(Expr base, Expr exponent) {
    return new Power(base, exponent);
  }

  /** The power to 1/order, which is the root of that order. */
  static Power root(Expr order, Expr radicand) {
    return new Power(radicand, quotient(integer(1), order));
  }

  static Expr transpose(Expr operand) {
    return apply(Function.TRANSPOSE, operand);
  }

  static Expr negation(Expr operand) {
    return new Negation(operand);
  }

  static Expr apply(Function function, Expr... arguments) {
    return new Application(function, List.of(arguments));
  }

  private static void requireTwo(List<Expr> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException("needs at least two parts, has " + parts.size());
    }
  }
}
