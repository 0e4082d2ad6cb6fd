package nabla.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nabla.math.Rational;

/** Wrong answers with vectors and matrices that are right but for numbers and signs. */
final class WrongSigns {
  private static final Rational MINUS_ONE = Rational.of(-1);

  private WrongSigns() {}

  /** What an answer is that is {@code factor} times the right one. */
  static Misconception ofFactor(Rational factor, MatrixTerms right) {
    if (!factor.equals(MINUS_ONE)) {
      return Misconception.NUMBER_IN_FRONT;
    }
    return right.terms().keySet().stream().allMatch(WrongSigns::comesFromInverse)
        ? Misconception.INVERSE_SIGN_LOST
        : Misconception.SIGN_OF_WHOLE;
  }

  /** d(inv X) brings two inverses where there was one. */
  private static boolean comesFromInverse(MatrixWord word) {
    return word.inverses() >= 2;
  }

  /** What an answer is that has the right terms, some of them with the other sign. */
  static Optional<Misconception> of(MatrixTerms terms, MatrixTerms right) {
    List<MatrixWord> flipped = new ArrayList<>();
    if (!terms.terms().keySet().equals(right.terms().keySet())) {
      return Optional.empty();
    }
    for (Map.Entry<MatrixWord, Rational> term : right.terms().entrySet()) {
      Rational given = Objects.requireNonNull(terms.terms().get(term.getKey()));
      if (given.equals(term.getValue().negated())) {
        flipped.add(term.getKey());
      } else if (!given.equals(term.getValue())) {
        return Optional.empty();
      }
    }
    return Optional.of(
        flipped.stream().allMatch(WrongSigns::comesFromInverse)
            ? Misconception.INVERSE_SIGN_LOST
            : Misconception.SIGN_OF_TERM);
  }
}
