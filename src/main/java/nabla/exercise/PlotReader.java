package nabla.exercise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nabla.exercise.Yaml.Passage;
import nabla.math.Arithmetic;
import nabla.math.Declaration;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Rational;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Symbols;
import nabla.math.Tidy;
import nabla.shape.ShapeChecker;

/** Reads the graphs beside a statement. */
final class PlotReader {
  static final List<String> KEYS = List.of("curves", "from", "to", "tangents at");
  private static final List<String> NAMES = List.of("f", "g", "h");
  private static final Set<String> ONE_VARIABLE = Set.of(Plot.VARIABLE);
  private static final Scope NUMBERS = Scope.of(Map.of(Plot.VARIABLE, Domain.REAL));
  private static final Rational FARTHEST = Rational.of(1_000);

  private final Fields fields;
  private final Scope parameters;
  private final Problems problems;

  PlotReader(Fields fields, Scope parameters, Problems problems) {
    this.fields = fields;
    this.parameters = parameters;
    this.problems = problems;
  }

  /**
   * Graphs with parameters in place of numbers.
   *
   * @param curves functions of x
   */
  record Drawn(List<Expr> curves, Expr from, Expr to, Optional<Expr> tangentAt) {
    Set<String> names() {
      Set<String> names = new HashSet<>();
      curves.forEach(curve -> names.addAll(Symbols.of(curve)));
      names.addAll(Symbols.of(from));
      names.addAll(Symbols.of(to));
      tangentAt.ifPresent(at -> names.addAll(Symbols.of(at)));
      names.remove(Plot.VARIABLE);
      return names;
    }

    Plot with(Map<String, Expr> values) {
      List<Plot.Curve> named = new ArrayList<>();
      for (int i = 0; i < curves.size(); i++) {
        Expr function = Tidy.tidy(Substitution.substitute(curves.get(i), values));
        named.add(new Plot.Curve(NAMES.get(i), function));
      }
      return new Plot(
          named,
          number(from, values),
          number(to, values),
          tangentAt
              .map(at -> OptionalDouble.of(number(at, values)))
              .orElse(OptionalDouble.empty()));
    }

    private static double number(Expr expression, Map<String, Expr> values) {
      Rational value = Arithmetic.value(Substitution.substitute(expression, values)).orElseThrow();
      return new BigDecimal(value.numerator())
          .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL64)
          .doubleValue();
    }

    /** Whether it can be drawn where names have these values. */
    private boolean isDrawable(Map<String, Expr> values) {
      List<Expr> ends = new ArrayList<>(List.of(from, to));
      tangentAt.ifPresent(ends::add);
      boolean numbers =
          ends.stream()
              .map(end -> Arithmetic.value(Substitution.substitute(end, values)))
              .allMatch(value -> value.filter(Drawn::isInSight).isPresent());
      boolean functions =
          curves.stream()
              .map(curve -> Substitution.substitute(curve, values))
              .allMatch(curve -> ONE_VARIABLE.containsAll(Symbols.of(curve)) && isOfNumbers(curve));
      return numbers && functions && number(from, values) < number(to, values);
    }

    private static boolean isInSight(Rational value) {
      return value.compareTo(FARTHEST) <= 0 && value.compareTo(FARTHEST.negated()) >= 0;
    }

    private static boolean isOfNumbers(Expr curve) {
      return !ShapeChecker.concerns(curve, NUMBERS);
    }
  }

  /** Notes a problem unless {@code drawn} can be drawn in every variant. */
  static void check(Drawn drawn, List<Map<String, Expr>> variants, int offset, Problems problems) {
    if (!variants.stream().allMatch(drawn::isDrawable)) {
      problems.at(
          offset,
          "PLOT",
          "This cannot be drawn in every variant: the curves are functions of x and parameters, and"
              + " 'from' is a number below 'to', between -%s and %s.",
          FARTHEST,
          FARTHEST);
    }
  }

  /** Empty, with problems noted, when something is wrong; and when there are none. */
  Optional<Drawn> read() {
    Optional<Fields> plot =
        fields.mapping("plot").map(mapping -> new Fields(mapping, KEYS, problems));
    return plot.flatMap(this::read);
  }

  private Optional<Drawn> read(Fields plot) {
    Expressions expressions = new Expressions(problems);
    Scope withVariable = parameters.declares(Plot.VARIABLE) ? parameters : withVariable(parameters);
    plot.require("curves");
    List<Passage> written = plot.texts("curves");
    if (written.size() > NAMES.size()) {
      problems.at(plot.offset("curves"), "PLOT", "Keep to %d curves in one picture.", NAMES.size());
      return Optional.empty();
    }
    List<Expr> curves = new ArrayList<>();
    written.forEach(text -> expressions.read(text, withVariable).ifPresent(curves::add));
    Optional<Expr> from = number(plot, "from", expressions);
    Optional<Expr> to = number(plot, "to", expressions);
    Optional<Expr> at =
        plot.text("tangents at").flatMap(text -> expressions.read(text, parameters));
    return from.isPresent() && to.isPresent() && !curves.isEmpty()
        ? Optional.of(new Drawn(curves, from.get(), to.get(), at))
        : Optional.empty();
  }

  private static Scope withVariable(Scope scope) {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    scope.names().forEach(name -> scope.declaration(name).ifPresent(d -> declared.put(name, d)));
    declared.put(Plot.VARIABLE, Declaration.scalar(Domain.REAL));
    return Scope.declaring(declared);
  }

  private Optional<Expr> number(Fields plot, String key, Expressions expressions) {
    return plot.requiredText(key).flatMap(text -> expressions.read(text, parameters));
  }
}
