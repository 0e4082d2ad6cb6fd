package nabla.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.exercise.Yaml.Entry;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Symbols;
import nabla.parse.AnswerParser;

/** The names that an exercise declares: symbols for students, and parameters. */
final class Names {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)?");

  private static final Scope NUMBERS = Scope.of(Map.of());

  /** With a name that nobody gives to anything. */
  private static final Scope MATRICES =
      Scope.declaring(
          Map.of(
              "unused_0",
              Declaration.of(new Shape(new Dimension.Whole(2), new Dimension.Whole(2)))));

  private static final Declaration ANY_NUMBER = Declaration.scalar(Domain.REAL);

  private final Problems problems;
  private final Map<String, Declaration> symbols = new LinkedHashMap<>();
  private final Map<String, Declaration> others = new LinkedHashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();

  Names(Problems problems) {
    this.problems = problems;
  }

  void readSymbols(Mapping mapping) {
    declare(mapping, symbols);
  }

  private void declare(Mapping mapping, Map<String, Declaration> declared) {
    for (Entry entry : mapping.entries()) {
      Optional<Declaration> declaration = new Declarations(problems).read(entry.value());
      if (isFree(entry.key())) {
        declared.put(entry.key().text(), declaration.orElse(ANY_NUMBER));
      }
    }
  }

  /** Reads the names that are shown to students and not meant for their answers. */
  void readOthers(Fields fields, String key) {
    if (fields.value(key).orElse(null) instanceof Mapping mapping) {
      declare(mapping, others);
    } else {
      fields.texts(key).stream()
          .filter(this::isFree)
          .forEach(name -> others.put(name.text(), ANY_NUMBER));
    }
  }

  void readParameters(Mapping mapping) {
    for (Entry entry : mapping.entries()) {
      if (isFree(entry.key())) {
        String name = entry.key().text();
        Optional<Parameter> parameter =
            Parameter.read(name, entry.value(), withParameters(), problems);
        // Declared all the same, so that one mistake is not reported at every use of the name.
        parameters.add(
            parameter.orElse(new Parameter(name, List.of(Expr.symbol(name)), Shape.SCALAR)));
      }
    }
  }

  private boolean isFree(Passage name) {
    String text = name.text();
    Scope alone = Scope.of(Map.of(text, Domain.REAL));
    boolean readable =
        NAME.matcher(text).matches()
            && !text.equals(Asked.FUNCTION)
            && !text.equals(Asked.ANSWER)
            && AnswerParser.parse(text, alone).expression().equals(Expr.symbol(text))
            && hasNoMeaning(text);
    if (!readable) {
      problems.at(
          name.offset(),
          "RESERVED_NAME",
          "'%s' cannot be a name here: use letters and digits, and not a name with a meaning such as"
              + " e, pi, sin, I, tr, function or answer.",
          text);
    } else if (others.containsKey(text) || withParameters().declares(text)) {
      problems.at(
          name.offset(), "DUPLICATE_NAME", "'%s' is declared already: choose another name.", text);
      readable = false;
    }
    return readable;
  }

  /**
   * Whether the parser knows nothing by this name, neither a constant nor a function, of numbers or
   * of matrices.
   */
  private static boolean hasNoMeaning(String name) {
    return Stream.of(NUMBERS, MATRICES)
        .allMatch(
            scope ->
                AnswerParser.parse(name, scope).problems().stream()
                    .anyMatch(problem -> problem.code().kind() == ProblemCode.Kind.SYMBOL));
  }

  Set<String> symbolNames() {
    return symbols.keySet();
  }

  List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /** What a student may use. */
  Scope forAnswers() {
    return Scope.declaring(symbols);
  }

  /** Symbols and parameters. */
  Scope withParameters() {
    Map<String, Declaration> names = new LinkedHashMap<>(symbols);
    parameters.forEach(parameter -> names.put(parameter.name(), parameter.declaration()));
    return Scope.declaring(names);
  }

  /** What {@code scope} declares, and the symbols that only texts for students show. */
  Scope withOthers(Scope scope) {
    Map<String, Declaration> names = declarations(scope);
    names.putAll(others);
    return Scope.declaring(names);
  }

  private static Map<String, Declaration> declarations(Scope scope) {
    Map<String, Declaration> names = new LinkedHashMap<>();
    scope.names().forEach(name -> names.put(name, scope.declaration(name).orElse(ANY_NUMBER)));
    return names;
  }

  /** The parameters that stand for more than numbers, and so have a derivative. */
  Set<String> functions() {
    return parameters.stream()
        .filter(Parameter::holdsSymbols)
        .map(Parameter::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The symbols and the parameters that stand for one: each can be a variable. */
  Set<String> variables() {
    Set<String> names = new LinkedHashSet<>(symbols.keySet());
    parameters.stream().filter(Parameter::isOfSymbols).map(Parameter::name).forEach(names::add);
    return names;
  }

  /** The symbols among which a parameter chooses, itself or in what it stands for. */
  Set<String> choices() {
    return parameters.stream()
        .filter(parameter -> parameter.values().size() > 1)
        .flatMap(parameter -> parameter.values().stream())
        .flatMap(value -> Symbols.of(value).stream().filter(name -> isChoice(name, value)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isChoice(String name, Expr value) {
    Declaration declaration = symbols.getOrDefault(name, ANY_NUMBER);
    return value instanceof Expr.Symbol || !declaration.shape().isScalar();
  }

  /** Symbols, parameters, derivatives of parameters, and the function to differentiate. */
  Scope withDerivatives() {
    Map<String, Declaration> names = declarations(withFunction());
    functions().forEach(name -> names.put(Asked.differential(name), ANY_NUMBER));
    names.put(Asked.differential(Asked.FUNCTION), ANY_NUMBER);
    return Scope.declaring(names);
  }

  /** Symbols, parameters, and the function that is asked about. */
  Scope withFunction() {
    Map<String, Declaration> names = declarations(withParameters());
    names.put(Asked.FUNCTION, ANY_NUMBER);
    return Scope.declaring(names);
  }

  /** As {@link #withFunction}, and the right answer of {@code shape}. */
  Scope withAnswer(Shape shape) {
    Map<String, Declaration> names = declarations(withFunction());
    names.put(Asked.ANSWER, new Declaration(shape, Domain.REAL, Set.of()));
    return Scope.declaring(names);
  }
}
