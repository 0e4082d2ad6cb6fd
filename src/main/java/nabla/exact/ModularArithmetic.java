package nabla.exact;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import nabla.evaluate.NoValue;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Rational;

/** Matrices over a prime field, with functions of numbers as far as a field can have them. */
final class ModularArithmetic extends ReducedFunctions<ModularMatrix> {
  private final PrimeField field;
  private final Transcendentals functions;
  private final Branches branches;
  private boolean oddRoots;

  ModularArithmetic(PrimeField field, SplittableRandom random) {
    this.field = field;
    this.functions = new Transcendentals(field, random);
    this.branches = new Branches(field);
  }

  PrimeField field() {
    return field;
  }

  /** Whether values are not those of rational functions, so that a difference proves nothing. */
  boolean goesBeyondTheField() {
    return oddRoots || branches.wereAsked() || functions.wereUsed();
  }

  Transcendentals functions() {
    return functions;
  }

  Branches branches() {
    return branches;
  }

  @Override
  public ModularMatrix number(Rational value) {
    return ModularMatrix.number(field.number(value));
  }

  @Override
  public ModularMatrix constant(Expr.Constant constant) {
    return ModularMatrix.number(functions.constant(constant));
  }

  @Override
  public ModularMatrix identity(int size) {
    long[] entries = new long[size * size];
    for (int i = 0; i < size; i++) {
      entries[i * size + i] = field.one();
    }
    return new ModularMatrix(size, size, entries);
  }

  @Override
  public ModularMatrix zero(int rows, int columns) {
    return new ModularMatrix(rows, columns, new long[rows * columns]);
  }

  @Override
  public ModularMatrix assemble(List<List<ModularMatrix>> rows) {
    int columns = rows.get(0).size();
    long[] entries = new long[rows.size() * columns];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns; j++) {
        entries[i * columns + j] = rows.get(i).get(j).entries[0];
      }
    }
    return new ModularMatrix(rows.size(), columns, entries);
  }

  @Override
  public int rows(ModularMatrix a) {
    return a.rows;
  }

  @Override
  public int columns(ModularMatrix a) {
    return a.columns;
  }

  @Override
  public ModularMatrix entry(ModularMatrix a, int row, int column) {
    return ModularMatrix.number(a.at(row, column));
  }

  @Override
  public boolean isZero(ModularMatrix a) {
    return a.isZero();
  }

  @Override
  public ModularMatrix add(ModularMatrix a, ModularMatrix b) {
    long[] sums = new long[a.entries.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = field.add(a.entries[i], b.entries[i]);
    }
    return new ModularMatrix(a.rows, a.columns, sums);
  }

  @Override
  public ModularMatrix negate(ModularMatrix a) {
    long[] negated = new long[a.entries.length];
    for (int i = 0; i < negated.length; i++) {
      negated[i] = field.negate(a.entries[i]);
    }
    return new ModularMatrix(a.rows, a.columns, negated);
  }

  @Override
  public ModularMatrix multiply(ModularMatrix a, ModularMatrix b) {
    long[] products = new long[a.rows * b.columns];
    for (int i = 0; i < a.rows; i++) {
      for (int j = 0; j < b.columns; j++) {
        products[i * b.columns + j] =
            field.dot(a.entries, i * a.columns, b.entries, j, b.columns, a.columns);
      }
    }
    return new ModularMatrix(a.rows, b.columns, products);
  }

  @Override
  public ModularMatrix scale(ModularMatrix number, ModularMatrix a) {
    long factor = number.entries[0];
    long[] products = new long[a.entries.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = field.multiply(factor, a.entries[i]);
    }
    return new ModularMatrix(a.rows, a.columns, products);
  }

  @Override
  public ModularMatrix hadamard(ModularMatrix a, ModularMatrix b) {
    long[] products = new long[a.entries.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = field.multiply(a.entries[i], b.entries[i]);
    }
    return new ModularMatrix(a.rows, a.columns, products);
  }

  @Override
  public ModularMatrix transpose(ModularMatrix a) {
    if (a.rows == 1 || a.columns == 1) {
      return new ModularMatrix(a.columns, a.rows, a.entries);
    }
    long[] entries = new long[a.entries.length];
    for (int i = 0; i < a.rows; i++) {
      for (int j = 0; j < a.columns; j++) {
        entries[j * a.rows + i] = a.at(i, j);
      }
    }
    return new ModularMatrix(a.columns, a.rows, entries);
  }

  @Override
  public ModularMatrix trace(ModularMatrix a) {
    long sum = 0;
    for (int i = 0; i < a.rows; i++) {
      sum = field.add(sum, a.at(i, i));
    }
    return ModularMatrix.number(sum);
  }

  @Override
  public ModularMatrix determinant(ModularMatrix a) {
    return ModularMatrix.number(new Elimination(field, a, zero(a.rows, 0)).determinant());
  }

  @Override
  public ModularMatrix inverse(ModularMatrix a) {
    if (a.rows == 1 && a.entries[0] != 0) {
      return ModularMatrix.number(field.inverse(a.entries[0]));
    }
    Elimination elimination = new Elimination(field, a, identity(a.rows));
    if (elimination.determinant() == 0) {
      throw NoValue.UNDEFINED;
    }
    return elimination.solution();
  }

  @Override
  public ModularMatrix diagonal(ModularMatrix a) {
    if (a.columns > 1) {
      long[] entries = new long[a.rows];
      for (int i = 0; i < entries.length; i++) {
        entries[i] = a.at(i, i);
      }
      return new ModularMatrix(a.rows, 1, entries);
    }
    long[] entries = new long[a.rows * a.rows];
    for (int i = 0; i < a.rows; i++) {
      entries[i * a.rows + i] = a.entries[i];
    }
    return new ModularMatrix(a.rows, a.rows, entries);
  }

  @Override
  public ModularMatrix fractionalPower(ModularMatrix base, Rational exponent) {
    int halvings = exponent.denominator().getLowestSetBit();
    BigInteger order = exponent.denominator().shiftRight(halvings);
    BigInteger numerator = exponent.numerator();
    if (halvings > Branches.MAX_ROOTS || numerator.bitLength() > 62) {
      throw NoValue.TOO_LARGE;
    }
    oddRoots |= !order.equals(BigInteger.ONE);
    long root = field.oddRoot(base.entries[0], order);
    for (int i = 0; i < halvings; i++) {
      root = branches.root(root);
    }
    if (root == 0 && numerator.signum() < 0) {
      throw NoValue.UNDEFINED;
    }
    long power = field.power(root, Math.abs(numerator.longValue()));
    return ModularMatrix.number(numerator.signum() < 0 ? field.inverse(power) : power);
  }

  /** u^v = exp(v ln u), which holds for u > 0. */
  @Override
  public ModularMatrix power(ModularMatrix base, ModularMatrix exponent) {
    long logarithm = functions.logarithm(base.entries[0]);
    long product = field.multiply(exponent.entries[0], logarithm);
    return ModularMatrix.number(functions.exponential(product));
  }

  @Override
  ModularMatrix basic(Function function, ModularMatrix argument) {
    long a = argument.entries[0];
    return ModularMatrix.number(
        switch (function) {
          case EXP -> functions.exponential(a);
          case LN -> functions.logarithm(a);
          case SIN -> functions.sine(a);
          case COS -> functions.cosine(a);
          case ABS -> branches.root(field.multiply(a, a));
          default -> functions.opaque(function, a);
        });
  }
}
