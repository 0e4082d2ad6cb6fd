package nabla.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.decide.FormRule;
import nabla.decide.Relation;
import nabla.derive.Language;
import nabla.grade.AnswerSpec;
import nabla.grade.Demand;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Symbols;
import nabla.math.TextPrinter;

/**
 * An exercise with parameters in place of numbers.
 *
 * @param more what is asked for besides an expression, or in its place
 */
record Question(Rules rules, Asked asked, Texts texts, More more) {

  /**
   * The symbols an answer may use, how it must relate to the reference, and what it must look like.
   *
   * @param choices symbols that parameters stand for: an answer may use one where it was drawn
   */
  record Rules(Scope scope, Set<String> choices, Relation relation, List<FormRule> forms) {
    /** The symbols of a variant that shows {@code names}. */
    private Scope showing(Set<String> names) {
      Map<String, Declaration> declared = new LinkedHashMap<>();
      for (String name : scope.names()) {
        if (names.contains(name) || !choices.contains(name)) {
          scope.declaration(name).ifPresent(declaration -> declared.put(name, declaration));
        }
      }
      return Scope.declaring(declared);
    }
  }

  /** What there is to pick from, what is derived, and the graphs that are shown. */
  record More(
      Optional<Options> options, Optional<Deriving> deriving, Optional<PlotReader.Drawn> plot) {}

  /** What a student reads. */
  record Texts(
      String title,
      Template statement,
      Template answerLabel,
      List<Template> hints,
      Optional<Template> solution) {}

  /** The parameters without which a student would see another question. */
  Set<String> visibleNames() {
    Set<String> names = new HashSet<>(asked.names());
    names.addAll(texts.statement().names());
    names.addAll(texts.answerLabel().names());
    more.options().ifPresent(picks -> names.addAll(picks.names()));
    more.deriving().ifPresent(deriving -> names.addAll(deriving.names()));
    more.plot().ifPresent(plot -> names.addAll(plot.names()));
    return names;
  }

  /** {@code rejected} are the author's wrong answers, some of them with a reason. */
  Variant variant(long seed, Map<String, Expr> drawn, List<Example> rejected) {
    Asked.Posed posed = asked.with(drawn, rules.scope());
    Optional<AnswerSpec> spec = spec(posed, drawn);
    return new Variant(
        seed,
        parameters(drawn),
        texts.statement().fill(posed.values()),
        demand(posed, spec),
        more.options().map(picks -> picks.items(posed.values(), seed)).orElse(Shown.Items.NONE),
        texts.answerLabel().fill(posed.values()),
        texts.hints().stream().map(hint -> hint.fill(posed.values())).toList(),
        texts
            .solution()
            .map(solution -> solution.fill(posed.values()))
            .or(() -> more.deriving().map(deriving -> deriving.solution(posed.values()))),
        spec.map(asked -> foreseen(rejected, posed.values(), asked)).orElse(List.of()),
        more.deriving().map(deriving -> deriving.foreseen(posed.values())).orElse(List.of()),
        more.plot().map(plot -> plot.with(posed.values())),
        Exercise.ORIGINAL);
  }

  /** What is drawn, as text. */
  static SortedMap<String, String> parameters(Map<String, Expr> drawn) {
    SortedMap<String, String> parameters = new TreeMap<>();
    drawn.forEach((name, value) -> parameters.put(name, TextPrinter.print(value)));
    return parameters;
  }

  private Demand demand(Asked.Posed posed, Optional<AnswerSpec> spec) {
    if (more.deriving().isPresent()) {
      Deriving deriving = more.deriving().get();
      Language language = deriving.derivation().language();
      return deriving.steps(
          posed.values(),
          new Language(rules.scope(), language.functions(), language.small(), language.variable()));
    }
    return more.options()
        .<Demand>map(picks -> picks.demand(posed.values(), spec))
        .orElseGet(spec::orElseThrow);
  }

  /** The expression that is asked for, if one is. */
  private Optional<AnswerSpec> spec(Asked.Posed posed, Map<String, Expr> drawn) {
    if (asked instanceof Asked.Nothing) {
      return Optional.empty();
    }
    AnswerSpec spec =
        new AnswerSpec(scope(drawn), posed.reference(), rules.relation()).in(rules.forms());
    return Optional.of(posed.task().map(spec::about).orElse(spec));
  }

  private static List<Foreseen> foreseen(
      List<Example> rejected, Map<String, Expr> values, AnswerSpec spec) {
    List<Foreseen> foreseen = new ArrayList<>();
    for (Example example : rejected) {
      example
          .because()
          .flatMap(because -> example.foreseen(because, values, spec))
          .ifPresent(foreseen::add);
    }
    return foreseen;
  }

  private Scope scope(Map<String, Expr> drawn) {
    Set<String> visible = visibleNames();
    Set<String> shown = new HashSet<>(visible);
    drawn.forEach(
        (name, value) -> {
          if (visible.contains(name)) {
            shown.addAll(Symbols.of(value));
          }
        });
    return rules.showing(shown);
  }

  /** What each name that is not a symbol stands for in one variant. */
  Map<String, Expr> values(Map<String, Expr> drawn) {
    return asked.with(drawn, rules.scope()).values();
  }
}
