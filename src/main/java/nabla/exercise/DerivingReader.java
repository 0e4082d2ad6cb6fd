package nabla.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nabla.derive.Derivation;
import nabla.derive.Language;
import nabla.derive.Line;
import nabla.derive.LineReader;
import nabla.derive.OpenFunctions;
import nabla.exercise.Deriving.Expected;
import nabla.exercise.Yaml.Entry;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;
import nabla.math.Declaration;
import nabla.math.Scope;

/** Reads a derivation that is asked for, and the author's own ones. */
final class DerivingReader {
  static final List<String> KEYS = List.of("from", "to", "at least");
  static final List<String> REJECT_KEYS = List.of("lines", "wrong line", "because");
  private static final String INVERSE = "inverse of ";

  private final Fields fields;
  private final Problems problems;
  private final Language language;
  private final Scope shown;

  DerivingReader(Fields fields, Names names, Problems problems) {
    this.fields = fields;
    this.problems = problems;
    this.shown = names.withOthers(names.withParameters());
    this.language = language(names.withParameters(), functions(), names.symbolNames());
  }

  /** The language of the lines in which {@code scope} may be used. */
  static Language language(Scope scope, OpenFunctions functions, Set<String> symbols) {
    String small =
        Stream.of("epsilon", "eps", "h").filter(symbols::contains).findFirst().orElse("");
    List<String> numbers =
        symbols.stream()
            .filter(name -> !name.equals(small))
            .filter(
                name ->
                    scope
                        .declaration(name)
                        .map(Declaration::shape)
                        .filter(s -> s.isScalar())
                        .isPresent())
            .toList();
    String variable = numbers.contains("x") ? "x" : numbers.stream().findFirst().orElse("");
    return new Language(scope, functions, small, variable);
  }

  private OpenFunctions functions() {
    Set<String> names = new LinkedHashSet<>();
    Map<String, String> inverses = new LinkedHashMap<>();
    for (Entry entry : fields.mapping("functions").map(Mapping::entries).orElse(List.of())) {
      String name = entry.key().text();
      String written = entry.value() instanceof Passage passage ? passage.text() : "";
      String of = written.startsWith(INVERSE) ? written.substring(INVERSE.length()).strip() : "";
      if (!name.matches("[A-Za-z]{1,8}") || !written.equals("any") && !names.contains(of)) {
        problems.at(
            entry.key().offset(),
            "FUNCTION",
            "Write letters for the function's name, and 'any' or 'inverse of' with a function above.");
      }
      names.add(name);
      if (!of.isEmpty()) {
        inverses.put(name, of);
      }
    }
    return new OpenFunctions(names, inverses);
  }

  /** What is asked; empty when the exercise asks for something else, or makes no sense. */
  Optional<Deriving> read() {
    if (!fields.has("derive") && fields.has("functions")) {
      problems.at(
          fields.offset("functions"), "FUNCTION", "'functions' belongs to 'derive': remove it.");
    }
    return fields.mapping("derive").flatMap(this::read);
  }

  private Optional<Deriving> read(Mapping mapping) {
    Fields derive = new Fields(mapping, KEYS, problems);
    Optional<Line> from = derive.requiredText("from").flatMap(this::line);
    Optional<Line> to = derive.requiredText("to").flatMap(this::line);
    int atLeast = derive.text("at least").map(this::number).orElse(1);
    List<Deriving.Example> examples = examples();
    return from.flatMap(
        start ->
            to.map(goal -> new Deriving(new Derivation(language, start, goal, atLeast), examples)));
  }

  private int number(Passage written) {
    if (written.text().matches("\\d")) {
      return Integer.parseInt(written.text());
    }
    problems.at(written.offset(), "NUMBER", "Write a number of lines from 0 to 9.");
    return 1;
  }

  private Optional<Line> line(Passage written) {
    LineReader.Reading reading = LineReader.read(written.text(), language);
    reading
        .problems()
        .forEach(
            problem ->
                problems.at(
                    written.at(Math.min(problem.span().start(), written.text().length())),
                    problem.code().name(),
                    "%s",
                    ParseSentences.of(problem)));
    return reading.line();
  }

  private List<Deriving.Example> examples() {
    fields.require("tests");
    List<Deriving.Example> examples = new ArrayList<>();
    fields
        .mapping("tests")
        .ifPresent(
            mapping -> {
              Fields tests = new Fields(mapping, ExerciseReader.TEST_KEYS, problems);
              tests.require("accept");
              tests.require("reject");
              tests
                  .texts("accept")
                  .forEach(t -> add(t, Expected.ACCEPTED, Optional.empty(), examples));
              tests
                  .texts("wrong form")
                  .forEach(t -> add(t, Expected.UNFINISHED, Optional.empty(), examples));
              tests.items("reject").forEach(item -> rejected(item, examples));
            });
    return examples;
  }

  private void rejected(Yaml item, List<Deriving.Example> examples) {
    if (!(item instanceof Mapping mapping)) {
      problems.at(
          item.offset(),
          "WRONG_TYPE",
          "A rejected derivation has the keys 'lines' and 'wrong line'.");
      return;
    }
    Fields rejected = new Fields(mapping, REJECT_KEYS, problems);
    int wrong = rejected.requiredText("wrong line").map(this::number).orElse(1);
    Optional<Template> because =
        rejected.text("because").map(text -> Template.markdown(text, shown, problems));
    Optional<Deriving.Wrong> what = Optional.of(new Deriving.Wrong(wrong, because));
    rejected.requiredText("lines").ifPresent(t -> add(t, Expected.REJECTED, what, examples));
  }

  private void add(
      Passage text,
      Expected expected,
      Optional<Deriving.Wrong> wrong,
      List<Deriving.Example> examples) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (String written : text.text().split("\n")) {
      int end = start + written.length();
      if (!written.isBlank()) {
        line(text.part(start, end)).ifPresent(lines::add);
      }
      start = end + 1;
    }
    examples.add(new Deriving.Example(text, lines, expected, wrong));
  }
}
