package nabla.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nabla.math.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrimeFieldTest {
  private final SplittableRandom random = new SplittableRandom(1);

  static Stream<PrimeField> fields() {
    return IntStream.range(0, PrimeField.count()).mapToObj(PrimeField::of);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void theModulusIsASafePrime(PrimeField field) {
    BigInteger p = BigInteger.valueOf(field.prime());
    assertThat(p.isProbablePrime(100)).isTrue();
    assertThat(p.shiftRight(1).isProbablePrime(100)).isTrue();
    assertThat(p.bitLength()).isEqualTo(61);
    for (int square : new int[] {2, 3, 5, 7, 11, 13}) {
      assertThat(field.squareRoot(field.number(square))).isPositive();
    }
    assertThat(field.squareRoot(field.number(-1))).isNegative();
  }

  /** Against the library's large numbers. */
  @ParameterizedTest
  @MethodSource("fields")
  void sumsAndProductsAreThoseOfResidues(PrimeField field) {
    BigInteger p = BigInteger.valueOf(field.prime());
    for (int i = 0; i < 200; i++) {
      long a = random.nextLong();
      long b = random.nextLong();
      BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
      BigInteger sum = BigInteger.valueOf(a).add(BigInteger.valueOf(b));
      assertThat(field.multiply(field.number(a), field.number(b)))
          .isEqualTo(field.number(product.mod(p).longValue()));
      assertThat(field.add(field.number(a), field.number(b)))
          .isEqualTo(field.number(sum.mod(p).longValue()));
      assertThat(field.add(field.subtract(field.number(a), field.number(b)), field.number(b)))
          .isEqualTo(field.number(a));
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void theSumOfProductsIsReducedOnce(PrimeField field) {
    long[] a = random.longs(40, field.prime() - 100, field.prime()).toArray();
    long[] b = random.longs(40, field.prime() - 100, field.prime()).toArray();
    long sum = 0;
    for (int k = 0; k < 20; k++) {
      sum = field.add(sum, field.multiply(a[5 + k], b[1 + 2 * k]));
    }
    assertThat(field.dot(a, 5, b, 1, 2, 20)).isEqualTo(sum);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void inversesAndRootsAreWhatTheySay(PrimeField field) {
    for (int i = 0; i < 50; i++) {
      long a = field.randomUnit(random);
      assertThat(field.multiply(a, field.inverse(a))).isEqualTo(field.one());
      long root = field.squareRoot(field.multiply(a, a));
      assertThat(root).isIn(a, field.negate(a));
      assertThat(field.squareRoot(root)).as("the root is a square").isPositive();
      long third = field.oddRoot(a, BigInteger.valueOf(3));
      assertThat(field.power(third, 3)).isEqualTo(a);
    }
    assertThat(
            field.multiply(
                field.number(7), field.number(new Rational(BigInteger.ONE, BigInteger.valueOf(7)))))
        .isEqualTo(field.one());
  }
}
