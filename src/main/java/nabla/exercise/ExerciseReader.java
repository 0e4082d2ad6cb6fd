package nabla.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import nabla.algebra.Algebra;
import nabla.differentiate.NotDifferentiableException;
import nabla.exercise.Definition.Examples;
import nabla.exercise.Yaml.Items;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;
import nabla.math.Expr;
import nabla.math.Scope;

/**
 * Reads the file of one exercise: a front matter between two lines {@code ---}, and a statement.
 */
final class ExerciseReader {
  static final List<String> KEYS =
      List.of(
          "title",
          "symbols",
          "other symbols",
          "parameters",
          "where",
          "differentiate",
          "gradient of",
          "directional derivative of",
          "expand",
          "with respect to",
          "in direction",
          "reference",
          "origin",
          "plot",
          "choice",
          "choose",
          "sort",
          "spot the error",
          "functions",
          "derive",
          "up to order",
          "up to a constant in",
          "tolerance",
          "form",
          "answer label",
          "hints",
          "solution",
          "tests");
  static final List<String> TEST_KEYS = List.of("accept", "wrong form", "reject");
  static final List<String> REJECT_KEYS = List.of("answer", "because");

  /** In how many variants an author's own answer is verified when the file is read. */
  private static final int FIRST = 5;

  private final Problems problems;
  private final Expressions expressions;
  private final Names names;

  private ExerciseReader(Problems problems) {
    this.problems = problems;
    this.expressions = new Expressions(problems);
    this.names = new Names(problems);
  }

  /**
   * The exercise in {@code source}; empty, with problems noted, when something is wrong with it.
   */
  static Optional<Definition> read(SourceText source, Problems problems) {
    return Written.read(source, problems).flatMap(written -> read(written, problems));
  }

  /** As above, of a file that is taken apart already. */
  static Optional<Definition> read(Written written, Problems problems) {
    return new ExerciseReader(problems).definition(written.keys(), written.body());
  }

  private Optional<Definition> definition(Mapping mapping, Passage statement) {
    Fields fields = new Fields(mapping, KEYS, problems);
    if (!OptionsReader.asksNothingElse(fields) || fields.has("derive")) {
      fields.require("symbols");
    }
    fields.mapping("symbols").ifPresent(names::readSymbols);
    names.readOthers(fields, "other symbols");
    fields.mapping("parameters").ifPresent(names::readParameters);
    List<Guard> guards = new ArrayList<>();
    for (Passage condition : fields.texts("where")) {
      Guard.read(condition, names.withParameters(), problems).ifPresent(guards::add);
    }
    AskedReader asked = new AskedReader(fields, names, problems);
    Optional<Question> question = question(fields, statement, asked);
    Examples examples = examples(fields, asked.scope(), asked);
    if (!problems.isEmpty() || question.isEmpty()) {
      return Optional.empty();
    }
    String conditions = fields.has("where") ? "where" : "parameters";
    List<Map<String, Expr>> draws =
        new Draws(names.parameters(), guards, names.forAnswers(), problems)
            .admissible(fields.offset(conditions));
    checkDifferentiable(question.get(), draws, asked.answerOffset());
    question
        .get()
        .more()
        .options()
        .ifPresent(
            picks -> OptionsReader.check(picks, draws, fields.offset(picks.kind().key), problems));
    checkPlot(question.get(), draws, fields.offset("plot"));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Definition definition =
        new Definition(
            question.get(), distinct(question.get(), draws), examples, asked.answerOffset());
    checkOwnAnswer(definition);
    return problems.isEmpty() ? Optional.of(definition) : Optional.empty();
  }

  /** A right answer that an author gives is not published before some variants bear it out. */
  private void checkOwnAnswer(Definition definition) {
    if (definition.question().asked() instanceof Asked.Change change
        && change.given().isPresent()) {
      List<Variant> first =
          LongStream.range(0, Math.min(FIRST, definition.draws().size()))
              .mapToObj(definition::variant)
              .toList();
      new ClaimCheck(Algebra.NONE, Duration.ZERO).note(first, problems, definition.askedAt());
    }
  }

  private Optional<Question> question(Fields fields, Passage statement, AskedReader reader) {
    Optional<Asked> asked = reader.read();
    Scope scope = names.withOthers(reader.scope());
    Optional<Options> options =
        new OptionsReader(fields, scope, names.withParameters(), problems).read();
    if (statement.text().isBlank()) {
      problems.at(
          statement.offset(),
          "EMPTY_STATEMENT",
          "Write what the student has to do below the second '---'.");
    }
    Question.Texts texts =
        new Question.Texts(
            fields.requiredText("title").map(title -> title.text().strip()).orElse(""),
            Template.markdown(statement, scope, problems),
            reader.label(),
            fields.texts("hints").stream()
                .map(hint -> Template.markdown(hint, scope, problems))
                .toList(),
            fields.text("solution").map(text -> Template.markdown(text, scope, problems)));
    Optional<Deriving> deriving = new DerivingReader(fields, names, problems).read();
    Optional<PlotReader.Drawn> plot =
        new PlotReader(fields, names.withParameters(), problems).read();
    Question.Rules rules =
        new Question.Rules(
            names.forAnswers(), names.choices(), reader.relation(), Forms.read(fields, problems));
    return asked.map(
        what -> new Question(rules, what, texts, new Question.More(options, deriving, plot)));
  }

  private Examples examples(Fields fields, Scope scope, AskedReader asked) {
    if (fields.has("derive")) {
      return new Examples(List.of(), List.of(), List.of());
    }
    if (asked.asksNothing()) {
      asked.refuse("tests", "TESTS", "exercises that ask for an expression");
      return new Examples(List.of(), List.of(), List.of());
    }
    if (!asked.isWorkedOut()) {
      fields.require("tests");
    }
    Optional<Mapping> mapping = fields.mapping("tests");
    if (mapping.isEmpty()) {
      return new Examples(List.of(), List.of(), List.of());
    }
    Fields tests = new Fields(mapping.get(), TEST_KEYS, problems);
    return new Examples(
        examples(tests, "accept", scope),
        tests.has("wrong form") ? examples(tests, "wrong form", scope) : List.of(),
        examples(tests, "reject", scope));
  }

  private List<Example> examples(Fields tests, String key, Scope scope) {
    tests.require(key);
    List<Yaml> items = tests.items(key);
    if (items.isEmpty() && tests.value(key).filter(Items.class::isInstance).isPresent()) {
      problems.at(
          tests.offset(key),
          "NO_TEST",
          "List at least one answer under '%s', on a line '- ...'.",
          key);
    }
    List<Example> examples = new ArrayList<>();
    for (Yaml item : items) {
      if (item instanceof Mapping mapping && key.equals("reject")) {
        foreseen(new Fields(mapping, REJECT_KEYS, problems), scope).ifPresent(examples::add);
      } else {
        tests
            .text(key, item)
            .flatMap(answer -> example(answer, scope, Optional.empty()))
            .ifPresent(examples::add);
      }
    }
    return List.copyOf(examples);
  }

  private Optional<Example> example(Passage answer, Scope scope, Optional<Template> because) {
    return expressions.read(answer, scope).map(read -> new Example(answer, read, because));
  }

  /** A wrong answer with the reason that a student who gives it is told. */
  private Optional<Example> foreseen(Fields fields, Scope scope) {
    Optional<Template> because =
        fields
            .requiredText("because")
            .map(text -> Template.markdown(text, names.withOthers(scope), problems));
    return fields.requiredText("answer").flatMap(answer -> example(answer, scope, because));
  }

  private void checkPlot(Question question, List<Map<String, Expr>> draws, int offset) {
    if (problems.isEmpty() && question.more().plot().isPresent()) {
      List<Map<String, Expr>> values = draws.stream().map(question::values).toList();
      PlotReader.check(question.more().plot().get(), values, offset, problems);
    }
  }

  /** Drops draws that differ from one before only in parameters that this variant does not use. */
  private static List<Map<String, Expr>> distinct(
      Question question, List<Map<String, Expr>> draws) {
    Set<String> visible = question.visibleNames();
    Set<Map<String, Expr>> seen = new HashSet<>();
    List<Map<String, Expr>> distinct = new ArrayList<>();
    for (Map<String, Expr> drawn : draws) {
      Map<String, Expr> shown = new HashMap<>(drawn);
      shown.keySet().retainAll(visible);
      if (seen.add(shown)) {
        distinct.add(drawn);
      }
    }
    return distinct;
  }

  /** Notes a problem unless every function that the exercise can ask for has a derivative. */
  private void checkDifferentiable(Question question, List<Map<String, Expr>> draws, int offset) {
    try {
      draws.forEach(question::values);
    } catch (NotDifferentiableException e) {
      problems.at(
          offset,
          "NOT_DIFFERENTIABLE",
          "No rule of calculus reaches this (%s): write another function.",
          String.valueOf(e.getMessage()));
    }
  }
}
