package nabla.differentiate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nabla.math.Dimension;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.TextPrinter;

/**
 * A product of matrices, of which each two neighbours fit, and equal neighbours are one power. The
 * empty word is an identity, or nothing beside scalars.
 */
record Word(List<Letter> letters) {
  static final Word EMPTY = new Word(List.of());

  private static final Comparator<Expr> SIMPLEST =
      Comparator.<Expr>comparingInt(Word::transposes)
          .thenComparing(expression -> TextPrinter.print(expression));

  Word {
    letters = List.copyOf(letters);
  }

  static Word of(Letter letter) {
    return new Word(List.of(letter));
  }

  boolean isEmpty() {
    return letters.isEmpty();
  }

  /** This word times {@code other}, the letters that meet joined. */
  Word times(Word other) {
    List<Letter> joined = new ArrayList<>(letters);
    other.letters.forEach(letter -> append(joined, letter));
    return new Word(joined);
  }

  private static void append(List<Letter> letters, Letter next) {
    int last = letters.size() - 1;
    if (last >= 0 && letters.get(last).isTable() && next.isTable()) {
      letters.set(last, letters.get(last).timesTable(next));
      return;
    }
    if (last < 0 || !letters.get(last).joins(next)) {
      letters.add(next);
      return;
    }
    int power = letters.get(last).power() + next.power();
    if (power == 0) {
      letters.remove(last);
    } else {
      letters.set(last, next.withPower(power));
    }
  }

  /** This word to the power -1, or a single letter to any power; all letters are square. */
  Word eachToPower(int exponent) {
    Word power = EMPTY;
    for (Letter letter : letters) {
      power = of(letter.withPower(letter.power() * exponent)).times(power);
    }
    return power;
  }

  /** The transpose, up to {@link #signOfTranspose()}. */
  Word transposed() {
    List<Letter> reversed = new ArrayList<>(letters.stream().map(Letter::transposed).toList());
    Collections.reverse(reversed);
    return new Word(reversed);
  }

  int signOfTranspose() {
    return letters.stream().mapToInt(Letter::signOfTranspose).reduce(1, (a, b) -> a * b);
  }

  /** The product of the letters; there is at least one. */
  Expr toExpr() {
    List<Expr> factors = letters.stream().map(Letter::toExpr).toList();
    return factors.size() == 1 ? factors.get(0) : new Expr.Product(factors);
  }

  /** Where a factor begins whose left side has one row, or ends whose right side has one column. */
  List<Integer> cuts() {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      if (letters.get(i).oriented().rows().equals(Dimension.ONE)) {
        cuts.add(i);
      }
    }
    if (!isEmpty() && letters.get(letters.size() - 1).oriented().columns().equals(Dimension.ONE)) {
      cuts.add(letters.size());
    }
    return cuts;
  }

  Word part(int from, int to) {
    return new Word(letters.subList(from, to));
  }

  /** This 1 x 1 word in the simplest of its two directions, the same for both. */
  Expr simplestScalar() {
    return Stream.concat(Stream.of(this), mirrored()).map(Word::toExpr).min(SIMPLEST).orElseThrow();
  }

  private Stream<Word> mirrored() {
    return signOfTranspose() == 1 ? Stream.of(transposed()) : Stream.empty();
  }

  /** The same cyclic product, with its ends joined, and cut where that leaves a scalar. */
  Word wound() {
    List<Letter> wound = letters;
    while (wound.size() > 1 && wound.get(wound.size() - 1).joins(wound.get(0))) {
      Word last = new Word(wound.subList(wound.size() - 1, wound.size()));
      wound = last.times(new Word(wound.subList(0, wound.size() - 1))).letters;
    }
    Word result = new Word(wound);
    List<Integer> cuts = result.cuts();
    return cuts.isEmpty() ? result : result.rotated(cuts.get(0));
  }

  private Word rotated(int by) {
    return part(by, letters.size()).times(part(0, by));
  }

  /** The trace of this word in the simplest of all ways to write it. */
  Expr simplestTrace() {
    return Stream.concat(Stream.of(this), mirrored())
        .flatMap(
            word -> Stream.iterate(0, i -> i + 1).limit(letters.size()).map(i -> word.rotated(i)))
        .map(word -> Expr.apply(Function.TRACE, word.toExpr()))
        .min(SIMPLEST)
        .orElseThrow();
  }

  private static int transposes(Expr expression) {
    boolean transpose =
        expression instanceof Expr.Application application
            && application.function() == Function.TRANSPOSE;
    return (transpose ? 1 : 0) + expression.parts().stream().mapToInt(Word::transposes).sum();
  }
}
