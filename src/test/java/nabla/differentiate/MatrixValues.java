package nabla.differentiate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import nabla.evaluate.Evaluator;
import nabla.evaluate.Point;
import nabla.evaluate.Value;
import nabla.math.Arithmetic;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Property;
import nabla.math.Scope;
import nabla.math.Shape;

/** Values of resolved expressions in doubles at random points, for tests. */
final class MatrixValues {
  private static final Map<String, Integer> SIZES = Map.of("n", 4, "m", 3, "k", 2);

  private final Map<String, double[][]> values = new HashMap<>();

  MatrixValues(Scope scope, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    scope.names().forEach(name -> values.put(name, random(scope, name, random)));
  }

  private MatrixValues(Map<String, double[][]> values) {
    this.values.putAll(values);
  }

  /** The same values but for {@code name}, which moves by {@code step} times that of another. */
  MatrixValues moved(String name, String direction, double step) {
    MatrixValues moved = new MatrixValues(values);
    double[][] by = values.get(direction);
    moved.values.put(
        name, entries(by.length, by[0].length, (i, j) -> values.get(name)[i][j] + step * by[i][j]));
    return moved;
  }

  private static double[][] random(Scope scope, String name, SplittableRandom random) {
    Declaration declaration = scope.declaration(name).orElseThrow();
    Shape shape = declaration.shape();
    double[][] a =
        entries(size(shape.rows()), size(shape.columns()), (i, j) -> random.nextDouble(0.2, 1.5));
    if (shape.isSquare() && !shape.isScalar()) {
      for (int i = 0; i < a.length; i++) {
        a[i][i] += 3;
      }
    }
    if (declaration.properties().contains(Property.ORTHOGONAL)) {
      return entries(a.length, a.length, (i, j) -> i == (j + 1) % a.length ? 1 : 0);
    }
    if (declaration.properties().contains(Property.SKEW)) {
      return entries(a.length, a.length, (i, j) -> a[i][j] - a[j][i]);
    }
    return declaration.isSymmetric()
        ? entries(a.length, a[0].length, (i, j) -> a[i][j] + a[j][i])
        : a;
  }

  private interface Entry {
    double at(int i, int j);
  }

  private static double[][] entries(int rows, int columns, Entry entry) {
    double[][] result = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result[i][j] = entry.at(i, j);
      }
    }
    return result;
  }

  private static int size(Dimension dimension) {
    return dimension instanceof Dimension.Whole whole
        ? whole.value()
        : SIZES.get(((Dimension.Named) dimension).name());
  }

  private static double[][] number(double value) {
    return new double[][] {{value}};
  }

  double[][] of(Expr e) {
    if (e instanceof Expr.Literal literal) {
      return number(literal.value().doubleValue());
    } else if (e instanceof Expr.Symbol symbol) {
      return values.get(symbol.name());
    } else if (e instanceof Expr.Sum sum) {
      return sum.terms().stream().map(this::of).reduce(MatrixValues::plus).orElseThrow();
    } else if (e instanceof Expr.Product product) {
      return product.factors().stream().map(this::of).reduce(MatrixValues::times).orElseThrow();
    } else if (e instanceof Expr.Quotient quotient) {
      return times(number(1 / of(quotient.denominator())[0][0]), of(quotient.numerator()));
    } else if (e instanceof Expr.Negation negation) {
      return times(number(-1), of(negation.operand()));
    } else if (e instanceof Expr.Power power) {
      return power(power);
    } else if (e instanceof Expr.Identity identity) {
      int n = size(identity.size().orElseThrow());
      return entries(n, n, (i, j) -> i == j ? 1 : 0);
    } else if (e instanceof Expr.Zero zero) {
      return new double[size(zero.shape().rows())][size(zero.shape().columns())];
    } else if (e instanceof Expr.Matrix matrix) {
      return entries(
          matrix.rows().size(),
          matrix.rows().get(0).size(),
          (i, j) -> of(matrix.rows().get(i).get(j))[0][0]);
    } else if (e instanceof Expr.Component component) {
      int[] index =
          component.indices().stream()
              .mapToInt(i -> Arithmetic.wholeNumber(i).orElseThrow())
              .toArray();
      return number(of(component.of())[index[0] - 1][index.length > 1 ? index[1] - 1 : 0]);
    }
    return application((Expr.Application) e);
  }

  private double[][] power(Expr.Power power) {
    double[][] base = of(power.base());
    if (base.length == 1) {
      return number(Math.pow(base[0][0], of(power.exponent())[0][0]));
    }
    int exponent = Arithmetic.wholeNumber(power.exponent()).orElseThrow();
    double[][] factor = exponent < 0 ? inverse(base) : base;
    double[][] result = factor;
    for (int i = 1; i < Math.abs(exponent); i++) {
      result = times(result, factor);
    }
    return result;
  }

  private double[][] application(Expr.Application application) {
    double[][] a = of(application.argument());
    double[][] first = of(application.arguments().get(0));
    Function function = application.function();
    return switch (function) {
      case TRANSPOSE -> transpose(a);
      case INVERSE -> inverse(a);
      case DETERMINANT -> number(determinant(a));
      case TRACE -> number(trace(a));
      case NORM -> number(Math.sqrt(trace(times(transpose(a), a))));
      case DOT -> times(transpose(first), a);
      case HADAMARD -> entries(a.length, a[0].length, (i, j) -> first[i][j] * a[i][j]);
      case DIAG ->
          a[0].length == 1
              ? entries(a.length, a.length, (i, j) -> i == j ? a[i][0] : 0)
              : entries(a.length, 1, (i, j) -> a[i][i]);
      default -> number(scalar(function, a[0][0]));
    };
  }

  private static double scalar(Function function, double x) {
    Point point = Point.of(Map.of("x", new BigDecimal(x)));
    Value<Double> value = Evaluator.inDoubles().at(point, Expr.apply(function, Expr.symbol("x")));
    return value instanceof Value.Enclosed<Double> enclosed ? enclosed.ball().middle() : Double.NaN;
  }

  private static double[][] plus(double[][] a, double[][] b) {
    return entries(a.length, a[0].length, (i, j) -> a[i][j] + b[i][j]);
  }

  static double[][] times(double[][] a, double[][] b) {
    if (a.length == 1 && a[0].length == 1) {
      return entries(b.length, b[0].length, (i, j) -> a[0][0] * b[i][j]);
    }
    if (b.length == 1 && b[0].length == 1) {
      return times(b, a);
    }
    return entries(
        a.length,
        b[0].length,
        (i, j) -> {
          double sum = 0;
          for (int l = 0; l < b.length; l++) {
            sum += a[i][l] * b[l][j];
          }
          return sum;
        });
  }

  static double[][] transpose(double[][] a) {
    return entries(a[0].length, a.length, (i, j) -> a[j][i]);
  }

  static double trace(double[][] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i][i];
    }
    return sum;
  }

  private static double[][] minor(double[][] a, int row, int column) {
    return entries(
        a.length - 1, a.length - 1, (i, j) -> a[i < row ? i : i + 1][j < column ? j : j + 1]);
  }

  private static double determinant(double[][] a) {
    if (a.length == 0) {
      return 1;
    }
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (j % 2 == 0 ? 1 : -1) * a[0][j] * determinant(minor(a, 0, j));
    }
    return sum;
  }

  private static double[][] inverse(double[][] a) {
    double determinant = determinant(a);
    return entries(
        a.length,
        a.length,
        (i, j) -> ((i + j) % 2 == 0 ? 1 : -1) * determinant(minor(a, j, i)) / determinant);
  }
}
