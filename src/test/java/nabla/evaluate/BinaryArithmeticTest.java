package nabla.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every result against another library's, with many more digits. */
class BinaryArithmeticTest {
  private static final MathContext EXACT = new MathContext(260);
  private static final int NUMBERS = 300;

  private static final Map<String, BigDecimal> HARD =
      Map.of(
          "sine", BigDecimalMath.pi(EXACT).multiply(BigDecimal.valueOf(1_000_000)),
          "cosine", BigDecimalMath.pi(EXACT).divide(BigDecimal.valueOf(2), EXACT),
          "exponential", new BigDecimal("-700.5"),
          "logarithm", new BigDecimal("1.000000000000000000000000001"),
          "arcsine", new BigDecimal("0.99999999999999999999999999999999"),
          "arccosine", new BigDecimal("-0.9999999999999999999999999999999"),
          "arctangent", new BigDecimal("1e60"),
          "squareRoot", new BigDecimal("1e-90"));

  @ParameterizedTest
  @ValueSource(ints = {40, 70, 150})
  void functions(int digits) {
    BinaryArithmetic real = new BinaryArithmetic(digits);
    check(real, "exponential", real::exponential, BigDecimalMath::exp, x -> x);
    check(real, "sine", real::sine, BigDecimalMath::sin, x -> x);
    check(real, "cosine", real::cosine, BigDecimalMath::cos, x -> x);
    check(real, "arctangent", real::arctangent, BigDecimalMath::atan, x -> x);
    check(real, "logarithm", real::logarithm, BigDecimalMath::log, BigDecimal::abs);
    check(real, "squareRoot", real::squareRoot, BigDecimalMath::sqrt, BigDecimal::abs);
    UnaryOperator<BigDecimal> inside = x -> x.remainder(BigDecimal.ONE);
    check(real, "arcsine", real::arcsine, BigDecimalMath::asin, inside);
    check(real, "arccosine", real::arccosine, BigDecimalMath::acos, inside);
  }

  private interface Exact {
    BigDecimal at(BigDecimal x, MathContext context);
  }

  private static void check(
      BinaryArithmetic real,
      String name,
      Function<Dyadic, Ball<Dyadic>> function,
      Exact exact,
      UnaryOperator<BigDecimal> intoDomain) {
    Stream.concat(numbers(name.hashCode()), Stream.of(HARD.get(name)))
        .map(intoDomain)
        .map(x -> real.number(x).middle())
        .filter(x -> x.signum() != 0)
        .forEach(
            x -> {
              BigDecimal expected = exact.at(x.toBigDecimal(), EXACT);
              assertEncloses(function.apply(x), expected, name + " of " + x.toDouble());
            });
  }

  /** Of all sizes between 10^-6 and 100, some short and some with many digits. */
  private static Stream<BigDecimal> numbers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Stream.generate(
            () -> {
              double size = Math.pow(10, random.nextDouble(-6, 2));
              BigDecimal number = new BigDecimal(random.nextBoolean() ? size : -size);
              return random.nextBoolean()
                  ? number.round(new MathContext(4))
                  : number.divide(BigDecimal.valueOf(7), new MathContext(80));
            })
        .limit(NUMBERS);
  }

  private static void assertEncloses(Ball<Dyadic> ball, BigDecimal expected, String what) {
    BigDecimal distance = ball.middle().toBigDecimal().subtract(expected).abs();
    assertThat(distance).as(what).isLessThanOrEqualTo(new BigDecimal(ball.radius()).add(ulp()));
  }

  /** What the other library's own rounding may come to. */
  private static BigDecimal ulp() {
    return new BigDecimal("1e-200");
  }

  @Test
  void basicOperations() {
    BinaryArithmetic real = new BinaryArithmetic(70);
    check(real, real::add, BigDecimal::add);
    check(real, real::multiply, BigDecimal::multiply);
    check(real, real::divide, (a, b) -> a.divide(b, EXACT));
  }

  private static void check(
      BinaryArithmetic real,
      java.util.function.BiFunction<Dyadic, Dyadic, Ball<Dyadic>> operation,
      BinaryOperator<BigDecimal> exact) {
    BigDecimal[] numbers = numbers(7).toArray(BigDecimal[]::new);
    for (int i = 1; i < numbers.length; i++) {
      Dyadic a = real.number(numbers[i - 1]).middle();
      Dyadic b = real.number(numbers[i]).middle();
      BigDecimal expected = exact.apply(a.toBigDecimal(), b.toBigDecimal());
      assertEncloses(operation.apply(a, b), expected, a + ", " + b);
    }
  }

  @Test
  void shortResultsAreExact() {
    BinaryArithmetic real = new BinaryArithmetic(70);
    Dyadic six = real.number(BigDecimal.valueOf(6)).middle();
    Dyadic three = real.number(BigDecimal.valueOf(3)).middle();
    assertThat(real.divide(six, three)).isEqualTo(real.number(BigDecimal.valueOf(2)));
    assertThat(real.number(new BigDecimal("0.375")).radius()).isZero();
    assertThat(real.number(new BigDecimal("0.3")).radius()).isPositive();
    assertThat(real.squareRoot(real.number(new BigDecimal("2.25")).middle()).radius()).isZero();
    assertThat(real.logarithm(Dyadic.shortest(BigInteger.valueOf(64), -6)).radius()).isZero();
  }

  @Test
  void constantsAreKnown() {
    BinaryArithmetic real = new BinaryArithmetic(150);
    assertEncloses(real.pi(), BigDecimalMath.pi(EXACT), "pi");
    assertEncloses(real.e(), BigDecimalMath.e(EXACT), "e");
  }

  @Test
  void hugeAndTinyNumbersAreEnclosedOrRefused() {
    BinaryArithmetic real = new BinaryArithmetic(70);
    assertThat(real.number(new BigDecimal("1e-99999")).radius()).isPositive();
    Dyadic tiny = real.exponential(real.number(BigDecimal.valueOf(-9_999)).middle()).middle();
    assertThat(real.add(tiny, Dyadic.ONE).radius()).isPositive();
    assertThat(tiny.signum()).isPositive();
  }

  @Test
  void wholeRootsAreExactToTheLast() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 500; i++) {
      BigInteger n = new BigInteger(1, bytes(random, 1 + i % 90));
      assertThat(FixedPoint.squareRoot(n)).isEqualTo(n.sqrt());
      BigInteger square = n.multiply(n);
      assertThat(FixedPoint.squareRoot(square)).isEqualTo(n);
      if (square.signum() > 0) {
        BigInteger below = square.subtract(BigInteger.ONE);
        assertThat(FixedPoint.squareRoot(below)).isEqualTo(below.sqrt());
      }
    }
  }

  private static byte[] bytes(SplittableRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
