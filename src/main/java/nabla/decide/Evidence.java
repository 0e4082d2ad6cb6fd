package nabla.decide;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nabla.math.RationalMatrix;
import nabla.math.Shape;

/** A fact that anyone can check and that shows an answer to be wrong. */
public sealed interface Evidence {

  /** How exactly values are told. */
  MathContext DIGITS = new MathContext(17);

  /** The values of the symbols at the point, by name; empty when there are no symbols. */
  SortedMap<String, BigDecimal> at();

  /**
   * Both have a value there, and the two differ by more than their error bounds.
   *
   * @param answer the student's value, to 17 significant digits
   * @param expected the reference's value, to 17 significant digits
   */
  record Value(SortedMap<String, BigDecimal> at, BigDecimal answer, BigDecimal expected)
      implements Evidence {}

  /**
   * The reference has a value there, and the answer has none at that point nor anywhere near it.
   *
   * @param expected the reference's value, to 17 significant digits
   */
  record NarrowerDomain(SortedMap<String, BigDecimal> at, BigDecimal expected)
      implements Evidence {}

  /**
   * As {@code value}, and the answer is written with decimals that look like the right value
   * rounded: the two are close at every point tried.
   */
  record Rounded(Value value) implements Evidence {
    @Override
    public SortedMap<String, BigDecimal> at() {
      return value.at();
    }
  }

  /**
   * The derivatives with respect to {@code variable} differ, so that the two do not differ by a
   * constant.
   *
   * @param value where, and the two derivatives there
   */
  record Slope(String variable, Value value) implements Evidence {
    @Override
    public SortedMap<String, BigDecimal> at() {
      return value.at();
    }
  }

  /**
   * At least one part of an answer in several parts is wrong.
   *
   * @param parts of each part, what shows it to be wrong; empty when nothing does
   */
  record Parts(List<Optional<Evidence>> parts) implements Evidence {
    public Parts {
      parts = List.copyOf(parts);
    }

    /** Nothing: each part has its own point. */
    @Override
    public SortedMap<String, BigDecimal> at() {
      return Collections.emptySortedMap();
    }
  }

  /**
   * The coefficient of {@code symbol}^{@code order} differs.
   *
   * @param value where, and the two coefficients there
   */
  record Coefficient(String symbol, int order, Value value) implements Evidence {
    @Override
    public SortedMap<String, BigDecimal> at() {
      return value.at();
    }
  }

  /** What an answer looks like that is wrong. Stored: never renamed. */
  enum Hint {
    /** The transpose of the right answer. */
    TRANSPOSED
  }

  /** The power of a symbol that a coefficient belongs to. */
  record Power(String symbol, int order) {}

  /**
   * The two values.
   *
   * @param answer empty when the answer has none
   */
  record Values(Optional<RationalMatrix> answer, RationalMatrix expected) {}

  /**
   * At these values of the symbols the two differ.
   *
   * @param coefficient which coefficient the values are of; empty when they are of the whole
   */
  record Matrices(
      SortedMap<String, RationalMatrix> symbols,
      Values values,
      Optional<Power> coefficient,
      Optional<Hint> hint)
      implements Evidence {
    /** The same about what was multiplied by a power of the small symbol to find it. */
    public Matrices dividedBy(int power) {
      Optional<Power> lower =
          coefficient
              .map(of -> new Power(of.symbol(), of.order() - power))
              .filter(of -> of.order() != 0);
      return new Matrices(symbols, values, lower, hint);
    }

    /** Nothing: the values are matrices. */
    @Override
    public SortedMap<String, BigDecimal> at() {
      return Collections.emptySortedMap();
    }
  }

  /**
   * Not what the author says is right.
   *
   * @param wrong how many of the picks are wrong
   * @param missing how many right ones were not picked
   */
  record Picks(int wrong, int missing) implements Evidence {
    /** Nothing: there are no symbols. */
    @Override
    public SortedMap<String, BigDecimal> at() {
      return Collections.emptySortedMap();
    }
  }

  /** What is wrong with a line of a derivation. Stored: never renamed. */
  enum Fault {
    /** It has another value. */
    DIFFERENT,
    /** It is equal up to the order of the remainder before it, which was left out. */
    REMAINDER_DROPPED,
    /** It leaves out terms of a higher order than those that were left out before. */
    REMAINDER_TOO_FINE,
    /** Its remainder takes everything in. */
    REMAINDER_EMPTY,
    /** The limit was left out, and the small symbol is still there. */
    LIMIT_DROPPED,
    /** A limit of something that is not one. */
    LIMIT_APPEARED
  }

  /**
   * A line of a derivation does not hold; those before it do.
   *
   * @param number of the line, from 1
   * @param values what shows it; empty where the form of the line does
   * @param functions those for which it fails, as text, where some were left open
   */
  record Line(
      int number, Fault fault, Optional<Evidence> values, SortedMap<String, String> functions)
      implements Evidence {
    @Override
    public SortedMap<String, BigDecimal> at() {
      return values.map(Evidence::at).orElse(Collections.emptySortedMap());
    }
  }

  /** The answer is of another shape. */
  record Shapes(Shape answer, Shape expected, Optional<Hint> hint) implements Evidence {
    /** Nothing: it is so for all values. */
    @Override
    public SortedMap<String, BigDecimal> at() {
      return Collections.emptySortedMap();
    }
  }
}
