package nabla.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.decide.Relation;
import nabla.differentiate.Differentiator;
import nabla.differentiate.NotDifferentiableException;
import nabla.exercise.Definition.Examples;
import nabla.exercise.Question.Differentiation;
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
          "with respect to",
          "reference",
          "up to order",
          "answer label",
          "hints",
          "tests");
  static final List<String> TEST_KEYS = List.of("accept", "reject");

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \t]*\n(.*?)^---[ \t]*$\n?", Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern ORDER = Pattern.compile("(\\w+)\\s*\\^\\s*(\\d)");

  private final SourceText source;
  private final Problems problems;
  private final Expressions expressions;
  private final Names names;

  private ExerciseReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.expressions = new Expressions(problems);
    this.names = new Names(problems);
  }

  /**
   * The exercise in {@code source}; empty, with problems noted, when something is wrong with it.
   */
  static Optional<Definition> read(SourceText source, Problems problems) {
    return new ExerciseReader(source, problems).read();
  }

  private Optional<Definition> read() {
    Matcher parts = FRONT_MATTER.matcher(source.text());
    if (!parts.find()) {
      problems.at(
          0,
          "FRONT_MATTER",
          "Begin the file with a line '---', the keys of the exercise, and another line '---'.");
      return Optional.empty();
    }
    String body = source.text().substring(parts.end());
    Passage statement = new Passage(body, parts.end(), body);
    return YamlReader.read(source, parts.start(1), parts.end(1), problems)
        .flatMap(mapping -> definition(mapping, statement));
  }

  private Optional<Definition> definition(Mapping mapping, Passage statement) {
    Fields fields = new Fields(mapping, KEYS, problems);
    fields.require("symbols");
    fields.mapping("symbols").ifPresent(names::readSymbols);
    names.readOthers(fields.texts("other symbols"));
    fields.mapping("parameters").ifPresent(names::readParameters);
    List<Guard> guards = new ArrayList<>();
    for (Passage condition : fields.texts("where")) {
      Guard.read(condition, names.withParameters(), problems).ifPresent(guards::add);
    }
    Optional<Question> question = question(fields, statement);
    Examples examples = examples(fields);
    if (!problems.isEmpty() || question.isEmpty()) {
      return Optional.empty();
    }
    String conditions = fields.has("where") ? "where" : "parameters";
    List<Map<String, Expr>> draws =
        new Draws(names.parameters(), guards, problems).admissible(fields.offset(conditions));
    checkDifferentiable(question.get(), fields);
    int askedAt = fields.offset(fields.has("differentiate") ? "differentiate" : "reference");
    return problems.isEmpty()
        ? Optional.of(
            new Definition(question.get(), distinct(question.get(), draws), examples, askedAt))
        : Optional.empty();
  }

  private Optional<Question> question(Fields fields, Passage statement) {
    Optional<String> variable = variable(fields);
    Scope scope = scope(fields);
    Optional<Passage> written =
        fields.text(fields.has("differentiate") ? "differentiate" : "reference");
    Optional<Expr> asked =
        written
            .flatMap(
                text ->
                    expressions.readShaped(
                        text,
                        fields.has("differentiate") ? names.withParameters() : scope,
                        Optional.empty()))
            .map(Expressions.Shaped::expression);
    if (statement.text().isBlank()) {
      problems.at(
          statement.offset(),
          "EMPTY_STATEMENT",
          "Write what the student has to do below the second '---'.");
    }
    Question.Texts texts =
        new Question.Texts(
            fields.requiredText("title").map(title -> title.text().strip()).orElse(""),
            Template.markdown(statement, names.withOthers(scope), problems),
            answerLabel(fields, scope, variable),
            fields.texts("hints").stream()
                .map(hint -> Template.markdown(hint, names.withOthers(scope), problems))
                .toList());
    Question.Rules rules = new Question.Rules(names.forAnswers(), relation(fields));
    Optional<Differentiation> differentiation =
        variable.map(name -> new Differentiation(name, names.functions()));
    return asked.map(expression -> new Question(rules, expression, differentiation, texts));
  }

  /** Equality, unless {@code up to order: x^n} asks for the terms below x^n alone. */
  private Relation relation(Fields fields) {
    Optional<Passage> written = fields.text("up to order");
    if (written.isEmpty()) {
      return Relation.EQUAL;
    }
    Matcher order = ORDER.matcher(written.get().text());
    if (order.matches() && names.symbolNames().contains(order.group(1))) {
      int exponent = Integer.parseInt(order.group(2));
      if (exponent >= 1 && exponent <= Relation.UpToOrder.MAX_ORDER) {
        return new Relation.UpToOrder(order.group(1), exponent);
      }
    }
    problems.at(
        written.get().offset(),
        "UP_TO_ORDER",
        "Write a symbol and the first power that does not matter, from 1 to %d, such as"
            + " epsilon^2.",
        Relation.UpToOrder.MAX_ORDER);
    return Relation.EQUAL;
  }

  /** The variable of differentiation, if a derivative is asked for. */
  private Optional<String> variable(Fields fields) {
    if (fields.has("differentiate") == fields.has("reference")) {
      problems.at(
          fields.offset(fields.has("reference") ? "reference" : ""),
          "DIFFERENTIATE_OR_REFERENCE",
          "Give one of the keys 'differentiate' (a function whose derivative is asked) and"
              + " 'reference' (a right answer).");
    }
    Optional<Passage> written = fields.text("with respect to");
    if (!fields.has("differentiate")) {
      written.ifPresent(
          text ->
              problems.at(
                  fields.offset("with respect to"),
                  "WITH_RESPECT_TO",
                  "'with respect to' belongs to 'differentiate': remove it."));
      return Optional.empty();
    }
    Set<String> symbols = names.symbolNames();
    Optional<String> variable =
        written.isEmpty() && symbols.size() == 1
            ? symbols.stream().findFirst()
            : written.map(Passage::text).filter(symbols::contains);
    if (variable.isEmpty()) {
      problems.at(
          written.map(Passage::offset).orElse(fields.offset("differentiate")),
          "WITH_RESPECT_TO",
          "Say under 'with respect to' which of the symbols is the variable.");
    }
    return variable;
  }

  private Scope scope(Fields fields) {
    return fields.has("differentiate") ? names.withFunction() : names.withParameters();
  }

  private Template answerLabel(Fields fields, Scope scope, Optional<String> variable) {
    Optional<Passage> label = fields.text("answer label");
    if (label.isPresent()) {
      return Template.latex(label.get(), names.withOthers(scope), problems);
    }
    if (!fields.has("differentiate") && !fields.has("answer label")) {
      fields.require("answer label");
    }
    return Template.verbatim("f'(" + variable.orElse("x") + ")");
  }

  private Examples examples(Fields fields) {
    fields.require("tests");
    Optional<Mapping> mapping = fields.mapping("tests");
    if (mapping.isEmpty()) {
      return new Examples(List.of(), List.of());
    }
    Fields tests = new Fields(mapping.get(), TEST_KEYS, problems);
    Scope scope = scope(fields);
    return new Examples(examples(tests, "accept", scope), examples(tests, "reject", scope));
  }

  private List<Example> examples(Fields tests, String key, Scope scope) {
    tests.require(key);
    List<Passage> answers = tests.texts(key);
    if (answers.isEmpty() && tests.has(key)) {
      problems.at(
          tests.offset(key), "NO_TEST", "List at least one answer to %s, on a line '- ...'.", key);
    }
    List<Example> examples = new ArrayList<>();
    for (Passage answer : answers) {
      expressions
          .read(answer, scope)
          .ifPresent(expression -> examples.add(new Example(answer, expression)));
    }
    return List.copyOf(examples);
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
  private void checkDifferentiable(Question question, Fields fields) {
    if (question.differentiation().isEmpty()) {
      return;
    }
    Set<String> varying = new HashSet<>(question.differentiation().get().functions());
    varying.add(question.differentiation().get().variable());
    List<Expr> functions = new ArrayList<>(List.of(question.asked()));
    names.parameters().forEach(parameter -> functions.addAll(parameter.values()));
    try {
      for (Expr function : functions) {
        varying.forEach(name -> Differentiator.differentiate(function, name));
      }
    } catch (NotDifferentiableException e) {
      problems.at(
          fields.offset("differentiate"),
          "NOT_DIFFERENTIABLE",
          "This has no derivative by the rules of calculus, as a factorial of the variable: write"
              + " another function.");
    }
  }
}
