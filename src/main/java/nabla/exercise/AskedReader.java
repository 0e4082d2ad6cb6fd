package nabla.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nabla.decide.Relation;
import nabla.diagnose.Task;
import nabla.exercise.Expressions.Shaped;
import nabla.exercise.Yaml.Passage;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Shape;

/** Reads what an exercise asks for, and how an answer must relate to the right one. */
final class AskedReader {
  private final Fields fields;
  private final Names names;
  private final Problems problems;
  private final Expressions expressions;
  private final Kind kind;
  private final Relation relation;

  /** What can be asked, by the key that asks it. */
  private enum Kind {
    NOTHING("choice"),
    REFERENCE("reference"),
    DERIVATIVE("differentiate"),
    GRADIENT("gradient of"),
    DIRECTIONAL("directional derivative of"),
    EXPANSION("expand");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    private boolean takesDirection() {
      return this == DIRECTIONAL || this == EXPANSION;
    }
  }

  AskedReader(Fields fields, Names names, Problems problems) {
    this.fields = fields;
    this.names = names;
    this.problems = problems;
    this.expressions = new Expressions(problems);
    this.kind = kind(fields);
    this.relation = Relations.read(fields, names.symbolNames(), problems);
  }

  private static Kind kind(Fields fields) {
    boolean spotAlone = fields.has("spot the error") && !fields.has(Kind.REFERENCE.key);
    if (OptionsReader.asksNothingElse(fields) || spotAlone) {
      return Kind.NOTHING;
    }
    return functionKinds().filter(k -> fields.has(k.key)).findFirst().orElse(Kind.REFERENCE);
  }

  /** Those with a function that is asked about. */
  private static Stream<Kind> functionKinds() {
    return Arrays.stream(Kind.values()).filter(k -> k != Kind.REFERENCE && k != Kind.NOTHING);
  }

  /** Whether no expression is asked for, but picks alone. */
  boolean asksNothing() {
    return kind == Kind.NOTHING;
  }

  /** Whether the right answer is worked out from a function, and tests with it. */
  boolean isWorkedOut() {
    return kind != Kind.NOTHING && kind != Kind.REFERENCE;
  }

  /** What is asked; empty, with problems noted, when it makes no sense. */
  Optional<Asked> read() {
    if (asksNothing()) {
      checkNoExpression();
      return Optional.of(new Asked.Nothing());
    }
    checkKeys();
    Optional<Shaped> written =
        fields
            .text(kind.key)
            .flatMap(text -> expressions.readShaped(text, names.withParameters(), expected()));
    if (kind == Kind.REFERENCE) {
      Optional<Origin> origin =
          OriginReader.read(fields, names.withOthers(names.withParameters()), relation, problems);
      return written.map(reference -> new Asked.Reference(reference.expression(), origin));
    }
    if (kind == Kind.DERIVATIVE) {
      Optional<String> variable = variable(names.symbolNames());
      return written.flatMap(
          function ->
              variable.map(
                  name -> new Asked.Derivative(function.expression(), name, names.functions())));
    }
    return written.filter(this::isNumber).flatMap(function -> change(function.expression()));
  }

  private Optional<Shape> expected() {
    return kind == Kind.REFERENCE ? Optional.empty() : Optional.of(Shape.SCALAR);
  }

  /** Where the file says what is asked. */
  private int offset() {
    return fields.offset(kind.key);
  }

  /** Where the file says what is right: the author's own answer, or the function. */
  int answerOffset() {
    return fields.has(Kind.REFERENCE.key) ? fields.offset(Kind.REFERENCE.key) : offset();
  }

  /** Picks alone have nothing to do with expressions. */
  private void checkNoExpression() {
    Stream.concat(
            functionKinds().map(k -> k.key),
            Stream.of(
                Kind.REFERENCE.key,
                "with respect to",
                "in direction",
                OriginReader.KEY,
                "form",
                "answer label"))
        .forEach(key -> refuse(key, "ONE_KIND", "exercises that ask for an expression"));
    Relations.KEYS.forEach(key -> refuse(key, "ONE_KIND", "exercises that ask for an expression"));
  }

  /** One key that asks, or a reference; both where the reference can be checked. */
  private void checkKeys() {
    List<Kind> asking = functionKinds().filter(k -> fields.has(k.key)).toList();
    boolean reference = fields.has(Kind.REFERENCE.key);
    if (asking.isEmpty() && !reference
        || asking.size() > 1
        || reference && kind == Kind.DERIVATIVE) {
      problems.at(
          fields.offset(
              reference ? Kind.REFERENCE.key : asking.size() > 1 ? asking.get(1).key : ""),
          "DIFFERENTIATE_OR_REFERENCE",
          "Give one of the keys 'differentiate', 'gradient of', 'directional derivative of', 'expand'"
              + " (a function that is asked about) and 'reference' (a right answer).");
    }
    if (kind == Kind.REFERENCE) {
      refuse(
          "with respect to", "WITH_RESPECT_TO", "a key with a function, such as 'differentiate'");
    }
    if (kind != Kind.REFERENCE) {
      refuse(OriginReader.KEY, "ORIGIN", "'reference' alone");
    }
    if (!kind.takesDirection()) {
      refuse("in direction", "IN_DIRECTION", "'directional derivative of' and 'expand'");
    }
  }

  /** Notes that {@code key} is for others, if it is there. */
  void refuse(String key, String code, String owner) {
    if (fields.has(key)) {
      problems.at(fields.offset(key), code, "'%s' belongs to %s: remove it.", key, owner);
    }
  }

  private boolean isNumber(Shaped function) {
    if (!function.shape().isScalar()) {
      problems.at(
          offset(),
          "NOT_A_NUMBER",
          "This is %s, and a function that is differentiated here is a number: write its trace, a"
              + " component or a product that is one.",
          function.shape());
    }
    return function.shape().isScalar();
  }

  private Optional<Asked> change(Expr function) {
    if (kind == Kind.EXPANSION && !fields.has("with respect to")) {
      refuse("in direction", "IN_DIRECTION", "'with respect to', which is missing");
      return epsilon().map(epsilon -> change(new Task.FirstOrder(function, epsilon), Shape.SCALAR));
    }
    Optional<String> variable = variable(names.variables());
    if (kind == Kind.GRADIENT) {
      return variable.map(x -> change(new Task.Gradient(function, x), shape(x)));
    }
    Optional<Expr> direction = variable.flatMap(this::direction);
    if (kind == Kind.DIRECTIONAL) {
      return direction.map(
          u -> change(new Task.Directional(function, variable.orElseThrow(), u), Shape.SCALAR));
    }
    Optional<String> epsilon = epsilon();
    return direction.flatMap(
        u ->
            epsilon.map(
                e ->
                    change(
                        new Task.Expansion(function, variable.orElseThrow(), u, e), Shape.SCALAR)));
  }

  private Asked change(Task task, Shape shape) {
    Optional<Shaped> given =
        fields
            .text(Kind.REFERENCE.key)
            .flatMap(
                text -> expressions.readShaped(text, names.withFunction(), Optional.of(shape)));
    if (given.isPresent() && !given.get().shape().equals(shape)) {
      problems.at(
          fields.offset(Kind.REFERENCE.key),
          "REFERENCE_SHAPE",
          "This is %s, and the answer is %s: a gradient has the shape of its variable.",
          given.get().shape(),
          shape);
    }
    return new Asked.Change(task, given.map(Shaped::expression));
  }

  private Shape shape(String name) {
    return names.withParameters().declaration(name).map(Declaration::shape).orElse(Shape.SCALAR);
  }

  /** The variable, which may be left out where there is only one symbol. */
  private Optional<String> variable(Set<String> allowed) {
    Optional<Passage> written = fields.text("with respect to");
    Optional<String> variable =
        written.isEmpty() && allowed.size() == 1
            ? allowed.stream().findFirst()
            : written.map(Passage::text).filter(allowed::contains);
    if (variable.isEmpty()) {
      problems.at(
          written.map(Passage::offset).orElse(offset()),
          "WITH_RESPECT_TO",
          "Say under 'with respect to' which of the symbols is the variable.");
    }
    return variable;
  }

  private Optional<Expr> direction(String variable) {
    Shape shape = shape(variable);
    Optional<Passage> written = fields.text("in direction");
    if (written.isEmpty()) {
      problems.at(
          offset(),
          "IN_DIRECTION",
          "Say under 'in direction' how '%s' moves: something of its shape, %s.",
          variable,
          shape);
      return Optional.empty();
    }
    Optional<Shaped> direction =
        expressions.readShaped(written.get(), names.withParameters(), Optional.of(shape));
    if (direction.isPresent() && !direction.get().shape().equals(shape)) {
      problems.at(
          written.get().offset(),
          "IN_DIRECTION",
          "This direction is %s, and '%s' is %s: give it the same shape.",
          direction.get().shape(),
          variable,
          shape);
    }
    return direction.map(Shaped::expression);
  }

  /** The symbol whose second power does not matter. */
  private Optional<String> epsilon() {
    if (relation instanceof Relation.UpToOrder upTo && upTo.order() == 2) {
      return Optional.of(upTo.symbol());
    }
    problems.at(
        fields.has("up to order") ? fields.offset("up to order") : offset(),
        "EXPAND_ORDER",
        "An expansion is to first order: write 'up to order: epsilon^2' with a symbol of the"
            + " exercise.");
    return Optional.empty();
  }

  Relation relation() {
    return relation;
  }

  /** Symbols, parameters, and the names that this kind of question adds. */
  Scope scope() {
    return switch (kind) {
      case REFERENCE, NOTHING -> names.withParameters();
      case DERIVATIVE -> names.withDerivatives();
      case GRADIENT -> names.withAnswer(variableName().map(this::shape).orElse(Shape.SCALAR));
      case DIRECTIONAL, EXPANSION -> names.withAnswer(Shape.SCALAR);
    };
  }

  /** What stands before the answer unless the author says otherwise. */
  Template label() {
    Optional<Passage> label = fields.text("answer label");
    if (kind == Kind.NOTHING) {
      return Template.verbatim("");
    }
    if (label.isPresent()) {
      return Template.latex(label.get(), names.withOthers(scope()), problems);
    }
    if (kind == Kind.DERIVATIVE) {
      return Template.verbatim("f'(" + variableName().orElse("x") + ")");
    }
    if (kind == Kind.GRADIENT && !fields.has("answer label")) {
      return variableName()
          .filter(names.variables()::contains)
          .map(variable -> insertion(gradientLabel(variable)))
          .orElse(Template.verbatim(""));
    }
    fields.require("answer label");
    return Template.verbatim("");
  }

  private String gradientLabel(String variable) {
    return shape(variable).isVector()
        ? "\\boldsymbol{\\nabla} f({@ %s @})".formatted(variable)
        : "\\frac{\\partial f}{\\partial {@ %s @}}".formatted(variable);
  }

  private Template insertion(String latex) {
    return Template.latex(new Passage(latex, offset(), ""), names.withParameters(), problems);
  }

  /** The name under 'with respect to', or else the only symbol. */
  private Optional<String> variableName() {
    Set<String> symbols = names.symbolNames();
    return fields.has("with respect to") || symbols.size() != 1
        ? fields.text("with respect to").map(Passage::text)
        : symbols.stream().findFirst();
  }
}
