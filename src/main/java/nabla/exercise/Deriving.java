package nabla.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.derive.Derivation;
import nabla.derive.Language;
import nabla.derive.Line;
import nabla.exercise.Yaml.Passage;
import nabla.grade.Steps;
import nabla.math.Expr;

/**
 * A derivation that is asked for, with parameters in place of numbers.
 *
 * @param derivation in which parameters are symbols
 * @param examples the author's own, right and wrong
 */
record Deriving(Derivation derivation, List<Example> examples) {
  /** What becomes of an example. */
  enum Expected {
    ACCEPTED,
    UNFINISHED,
    REJECTED
  }

  /**
   * Lines as a student could write them.
   *
   * @param wrong what is wrong with it; empty where nothing is
   */
  record Example(Passage passage, List<Line> lines, Expected expected, Optional<Wrong> wrong) {
    /** The number of the first wrong line; 0 where none is. */
    int wrongLine() {
      return wrong.map(Wrong::line).orElse(0);
    }
  }

  /**
   * What is wrong with an example.
   *
   * @param line the number of the first wrong one
   * @param because for students who write it
   */
  record Wrong(int line, Optional<Template> because) {}

  /** The wrong lines for which the author has a reason. */
  List<ForeseenLine> foreseen(Map<String, Expr> drawn) {
    List<ForeseenLine> foreseen = new ArrayList<>();
    for (Example example : examples) {
      if (example.wrongLine() >= 1 && example.wrongLine() <= example.lines().size()) {
        Line line = put(example.lines().get(example.wrongLine() - 1), drawn);
        example
            .wrong()
            .flatMap(Wrong::because)
            .ifPresent(because -> foreseen.add(new ForeseenLine(line, because.fill(drawn))));
      }
    }
    return foreseen;
  }

  /** The names of parameters that make a difference. */
  Set<String> names() {
    Set<String> names = new HashSet<>(derivation.start().names());
    names.addAll(derivation.goal().names());
    return names;
  }

  /**
   * What is asked where the parameters have the values {@code drawn}; they are no symbols there.
   */
  Steps steps(Map<String, Expr> drawn, Language language) {
    return new Steps(
        new Derivation(
            language,
            put(derivation.start(), drawn),
            put(derivation.goal(), drawn),
            derivation.atLeast()));
  }

  private Line put(Line line, Map<String, Expr> drawn) {
    return line.with(new HashMap<>(drawn), derivation.language().scope());
  }

  /** What a student would type, with {@code drawn} put in. */
  String text(Example example, Map<String, Expr> drawn) {
    return example.lines().stream()
        .map(line -> put(line, drawn).text(derivation.language()))
        .collect(Collectors.joining("\n"));
  }

  /** The first right example as Markdown, from the start on. */
  String solution(Map<String, Expr> drawn) {
    StringBuilder text = new StringBuilder(display("", derivation.start(), drawn));
    examples.stream()
        .filter(example -> example.expected() == Expected.ACCEPTED)
        .findFirst()
        .ifPresent(
            example -> example.lines().forEach(line -> text.append(display("= ", line, drawn))));
    return text.toString();
  }

  private String display(String sign, Line line, Map<String, Expr> drawn) {
    return "$$" + sign + put(line, drawn).latex(derivation.language()) + "$$\n\n";
  }
}
