package nabla.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.math.Scope;
import nabla.testing.GoldenTable;
import nabla.testing.MatrixNotation;
import org.junit.jupiter.api.Test;
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

  static Stream<Arguments> diagnosed() {
    return GoldenTable.rows("line-diagnoses.tsv", 4).map(row -> Arguments.of(row.toArray()));
  }

  /** The last of the lines is wrong, and one comes to it as the table says. */
  @ParameterizedTest
  @MethodSource("diagnosed")
  void saysHowOneComesToAWrongLine(String codes, String symbols, String start, String lines) {
    List<Step> steps = steps(symbols, start, lines);

    assertThat(steps).hasSize(lines.split("=").length);
    assertThat(steps.get(steps.size() - 1)).isInstanceOf(Step.Fails.class);
    assertThat(codes((Step.Fails) steps.get(steps.size() - 1))).isEqualTo(codes);
  }

  private List<Step> steps(String symbols, String start, String lines) {
    Language language = language(symbols);
    Line first = line(start, language);
    List<Line> chain = Stream.of(lines.split("=")).map(text -> line(text, language)).toList();
    return new DerivationChecker(new Derivation(language, first, first, 1), decider)
        .check(chain)
        .steps();
  }

  static Stream<Arguments> near() {
    return GoldenTable.rows("near-line-diagnoses.tsv", 5)
        .peek(row -> assertThat(row.get(1)).as("%s", row).isEqualTo("right"))
        .map(row -> Arguments.of(row.subList(2, 5).toArray()));
  }

  /** Nothing is said of a line that holds, however much it looks like a mistake. */
  @ParameterizedTest
  @MethodSource("near")
  void saysNothingOfALineThatHolds(String symbols, String start, String lines) {
    assertThat(steps(symbols, start, lines))
        .hasSize(lines.split("=").length)
        .allMatch(Step.Holds.class::isInstance);
  }

  private static String codes(Step.Fails fails) {
    return fails.diagnoses().isEmpty()
        ? "none"
        : fails.diagnoses().stream()
            .map(diagnosis -> diagnosis.misconceptions().stream().map(Enum::name))
            .map(codes -> codes.collect(Collectors.joining("+")))
            .collect(Collectors.joining(", "));
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
            "f(f(f(f(f(f(f(x+eps)))))))",
            "f(g(f(g(f(g(x+eps))))))+O(eps^2)",
            "lim (f(g(f(g(x+eps)))))^9/eps^5+O(eps)",
            "9^9^9^9+O(eps^2)",
            "f(x)^999999",
            "f'" + "'".repeat(900) + "(x)",
            "lim lim lim f(x)",
            "d/dx d/dx f(x)",
            "d/dx [[x, 1], [2, 3]]",
            "[[1, 2], [3, 4]]",
            "(1, 2)",
            "f([[1, 2], [3, 4]])",
            "f(".repeat(300),
            "O(".repeat(300),
            "O(O(eps))",
            "O(eps^2)^O(eps)",
            "f(O(eps^2))/O(eps)",
            "1/O(eps)",
            "\\lim_{\\varepsilon \\to 0} \\frac{f\\left(x+\\varepsilon\\right)-f\\left(x\\right)}{\\varepsilon}",
            "ln(f(x)-f(x))",
            "sqrt(0-f(x)^2-1)",
            "abs(f(x+eps)-f(x))/eps+O(eps)",
            "fgfgfg f'g'f'' g",
            "\u2032\u2019f\u2032\u2032",
            "\ud83d\ude00 f(\u0000)",
            "=".repeat(40))
        .map(Arguments::of);
  }

  /** Whatever is typed gets problems or a decision, and soon. */
  @ParameterizedTest
  @MethodSource("hostile")
  void survivesWhateverIsTyped(String text) {
    Language language = language("f g; eps x a");
    Derivation derivation =
        new Derivation(
            language, line("f(x+eps)", language), line("f(x)+eps f'(x)+O(eps^2)", language), 1);
    LineReader.Reading reading = LineReader.read(text, language);

    assertThat(reading.line().isPresent()).isEqualTo(reading.problems().isEmpty());
    assertThat(reading.problems()).allMatch(problem -> problem.span().end() <= text.length() + 1);
    reading
        .line()
        .ifPresent(
            line ->
                assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> {
                      new DerivationChecker(derivation, decider).check(List.of(line));
                      line.canonical(language);
                      line.latex(language);
                    }));
  }

  @Test
  void readsAnyTextWithoutAnException() {
    Language language = language("f g; eps x a");
    String[] pieces = {
      "f", "g", "(", ")", "'", "+", "O(eps", "^2", "lim ", "d/dx ", "x", "eps", "/", "2", " ", "=",
      "\\left", "\\frac{", "}", "_", "sin ", "[", ","
    };
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(1, 14); piece > 0; piece--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      LineReader.Reading reading = LineReader.read(text.toString(), language);
      assertThat(reading.line().isPresent()).as(text + "").isEqualTo(reading.problems().isEmpty());
      reading.line().ifPresent(line -> line.text(language));
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
