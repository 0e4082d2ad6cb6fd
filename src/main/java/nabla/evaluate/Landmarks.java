package nabla.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Rational;

/**
 * Places at which expressions may change their behaviour, told from the numbers they name: between
 * any two neighbouring ones, their negatives and 0 included, and beyond the outermost. So {@code
 * abs(x - 5000)} is tried on both sides of 5000.
 */
public final class Landmarks {
  /** An answer may name hundreds of numbers; so many places are kept, spread over all. */
  private static final int MOST = 12;

  /** Before the point or behind it: beyond, nobody can follow. */
  private static final int MOST_DIGITS = 12;

  private static final MathContext SHORT = new MathContext(8);

  private Landmarks() {}

  /** The places that the numbers in {@code expressions} divide the line into, one in each. */
  public static List<BigDecimal> between(Expr... expressions) {
    SortedSet<BigDecimal> numbers = new TreeSet<>();
    numbers.add(BigDecimal.ZERO);
    for (Expr expression : expressions) {
      collect(expression, numbers);
    }
    return thinned(places(List.copyOf(numbers)));
  }

  /** A number may be written as 3*10^6 or 1/2. */
  private static void collect(Expr expression, SortedSet<BigDecimal> numbers) {
    Optional<Rational> value = Arithmetic.value(expression);
    if (value.isPresent()) {
      BigDecimal number = decimal(value.get());
      if (Math.abs(number.precision() - number.scale()) < MOST_DIGITS) {
        numbers.add(number);
        numbers.add(number.negate());
      }
      return;
    }
    expression.parts().forEach(part -> collect(part, numbers));
  }

  private static BigDecimal decimal(Rational value) {
    return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), SHORT);
  }

  private static List<BigDecimal> places(List<BigDecimal> numbers) {
    List<BigDecimal> places = new ArrayList<>();
    BigDecimal last = numbers.get(numbers.size() - 1);
    places.add(last.negate().subtract(BigDecimal.ONE));
    for (int i = 1; i < numbers.size(); i++) {
      BigDecimal sum = numbers.get(i - 1).add(numbers.get(i));
      places.add(sum.divide(BigDecimal.valueOf(2)).round(SHORT));
    }
    places.add(last.add(BigDecimal.ONE));
    return places;
  }

  private static List<BigDecimal> thinned(List<BigDecimal> places) {
    if (places.size() <= MOST) {
      return places;
    }
    List<BigDecimal> kept = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      kept.add(places.get(i * (places.size() - 1) / (MOST - 1)));
    }
    return kept;
  }
}
