package nabla.exact;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nabla.math.Declaration;
import nabla.math.Rational;
import nabla.math.RationalMatrix;

/** Exact values of the symbols of a question, at one assignment of sizes. */
record PlainDraw(Question question, Sizes sizes, SortedMap<String, Grid<Rational>> symbols) {
  private static final GridArithmetic<Rational> EXACT = new GridArithmetic<>(new RationalField());

  /** Numbers are multiples of {@code unit}. */
  static PlainDraw of(Question question, Sizes sizes, SplittableRandom random, Rational unit) {
    SymbolDraw<Grid<Rational>> draw = new SymbolDraw<>(EXACT, new PlainSource(random, unit));
    SortedMap<String, Grid<Rational>> symbols = new TreeMap<>();
    for (String name : question.symbols()) {
      Optional<Declaration> declaration = question.scope().declaration(name);
      declaration.ifPresent(d -> symbols.put(name, draw.value(d, sizes)));
    }
    return new PlainDraw(question, sizes, symbols);
  }

  /** The expressions on exact numbers. */
  Coefficients<Grid<Rational>> exactly(Effort effort) {
    return Coefficients.in(new Setting<>(EXACT, symbols, sizes, effort), question.truncation());
  }

  /** That the two differ here. */
  Counterexample counterexample(
      Optional<RationalMatrix> answer, RationalMatrix expected, int order) {
    SortedMap<String, RationalMatrix> shown = new TreeMap<>();
    symbols.forEach((name, value) -> shown.put(name, matrix(value)));
    return new Counterexample(shown, answer, expected, order);
  }

  static RationalMatrix matrix(Grid<Rational> grid) {
    List<List<Rational>> rows =
        IntStream.range(0, grid.rows())
            .mapToObj(i -> grid.entries().subList(i * grid.columns(), (i + 1) * grid.columns()))
            .toList();
    return new RationalMatrix(rows);
  }
}
