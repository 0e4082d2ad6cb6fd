package nabla.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.math.Scope;
import nabla.testing.GoldenTable;
import nabla.testing.MatrixNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DerivationCheckerTest {
  private final Decider decider = new Decider(Algebra.NONE, Duration.ZERO);

  static Stream<Arguments> rows() {
    return GoldenTable.rows("derivations.tsv", 5).map(row -> Arguments.of(row.toArray()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyChainComesToWhatTheTableSays(
      String symbols, String start, String goal, String lines, String outcome) {
    Language language = language(symbols);
    Derivation derivation =
        new Derivation(language, line(start, language), line(goal, language), 1);
    List<Line> chain = new ArrayList<>();
    for (String written : lines.split("=")) {
      chain.add(line(written, language));
    }

    assertThat(words(new DerivationChecker(derivation, decider).check(chain))).isEqualTo(outcome);
  }

  /** What is printed reads back to the same line. */
  @ParameterizedTest
  @MethodSource("rows")
  void everyLineIsPrintedAsItIsRead(
      String symbols, String start, String goal, String lines, String outcome) {
    Language language = language(symbols);
    for (String written : (start + "=" + goal + "=" + lines).split("=")) {
      Line line = line(written, language);
      Line again = line(line.text(language), language);
      assertThat(again.text(language)).as(written).isEqualTo(line.text(language));
      assertThat(again.canonical(language)).as(written).isEqualTo(line.canonical(language));
      assertThat(line.latex(language)).doesNotContain("q_{");
    }
  }

  private static Line line(String text, Language language) {
    LineReader.Reading reading = LineReader.read(text, language);
    assertThat(reading.problems()).as(text).isEmpty();
    return reading.line().orElseThrow();
  }

  private static String words(Chain chain) {
    if (chain.end() != Chain.End.NOWHERE) {
      return chain.end().toString();
    }
    int last = chain.steps().size();
    Step step = chain.steps().get(last - 1);
    return last
        + " "
        + (step instanceof Step.Fails fails
            ? fails.fault().toString()
            : ((Step.Unclear) step).reason());
  }

  /** Functions come first, before a semicolon; one with an arrow is an inverse: g->f. */
  private static Language language(String written) {
    String[] parts = written.split(";");
    Set<String> functions = new LinkedHashSet<>();
    Map<String, String> inverses = new LinkedHashMap<>();
    for (String function : parts[0].isBlank() ? new String[0] : parts[0].strip().split(" ")) {
      String[] inverse = function.split("->");
      functions.add(inverse[0]);
      if (inverse.length > 1) {
        inverses.put(inverse[0], inverse[1]);
      }
    }
    String symbols = parts[1].strip();
    Scope scope =
        symbols.contains(":n") ? MatrixNotation.scope(symbols) : GoldenTable.scope(symbols);
    String variable = scope.declares("x") ? "x" : "";
    return new Language(
        scope,
        new OpenFunctions(functions, inverses),
        scope.declares("eps") ? "eps" : "",
        variable);
  }
}
