package nabla.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.derive.Line.Operation;
import nabla.diagnose.Diagnoser;
import nabla.diagnose.Diagnosis;
import nabla.diagnose.Misconception;
import nabla.diagnose.Mistake;
import nabla.diagnose.Task;
import nabla.diagnose.Written;
import nabla.differentiate.NotDifferentiableException;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Symbols;
import nabla.math.TextPrinter;
import nabla.math.Tidy;
import nabla.normalize.CanonicalForm;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/**
 * Says how one comes to a line that does not hold: by a mistake in rewriting the line before, or by
 * one in the rule that the derivation is about. Where functions are left open, what is said holds
 * for every choice of them that was tried.
 */
final class LineDiagnoser {
  private static final Expr ZERO = Expr.integer(0);

  private final Line start;
  private final Language language;
  private final StepDecider decider;
  private final List<TestFunctions> draws;
  private final List<TestFunctions> ofRules;

  LineDiagnoser(Derivation derivation, StepDecider decider) {
    this.start = derivation.start();
    this.language = derivation.language();
    this.decider = decider;
    this.draws = TestFunctions.draws(language);
    this.ofRules = TestFunctions.drawsOfRules(language);
  }

  /**
   * The ways to {@code line}, which is different from {@code exact}: alternatives, the most telling
   * first; none when no known mistake leads to it.
   *
   * @param exact the last line before it that leaves nothing out
   * @param before the line before it
   */
  List<Diagnosis> diagnose(Line line, Line exact, Line before) {
    boolean isResult = line.operation() == Operation.NONE && before.operation() != Operation.NONE;
    try {
      List<Diagnosis> first = isResult ? byRule(line) : byRewriting(line, exact, before);
      if (!first.isEmpty()) {
        return first;
      }
      return isResult ? byRewriting(line, exact, before) : byRule(line);
    } catch (NotDifferentiableException outOfReach) {
      return List.of();
    }
  }

  private List<Diagnosis> byRewriting(Line line, Line exact, Line before) {
    List<Rewritten> left = new Rewrites(before, language).all();
    for (TestFunctions functions : draws) {
      Expr value = functions.of(line, ZERO);
      Relation relation = relation(line, exact, before, functions);
      left = left.stream().filter(way -> leads(way.line(), value, relation, functions)).toList();
    }
    return Rewritten.told(left);
  }

  /** Stricter than the line's own where the limit is still to be taken in both. */
  private Relation relation(Line line, Line exact, Line before, TestFunctions functions) {
    boolean writtenOut = !line.hasRemainder() && !before.hasRemainder();
    return writtenOut && line.operation() == before.operation()
        ? Relation.EQUAL
        : decider.relation(line, exact, functions);
  }

  private boolean leads(Line way, Expr value, Relation relation, TestFunctions functions) {
    Expr result = functions.of(way, ZERO);
    return decider.compare(value, result, relation) instanceof Verdict.Same;
  }

  /** Mistakes in the rule: in the derivative, or in the expansion, that the derivation is about. */
  private List<Diagnosis> byRule(Line line) {
    List<Diagnosis> found = byRule(line, ofRules.get(0));
    for (TestFunctions functions : ofRules.subList(1, ofRules.size())) {
      Set<List<Misconception>> others =
          found.isEmpty()
              ? Set.of()
              : byRule(line, functions).stream()
                  .map(Diagnosis::misconceptions)
                  .collect(Collectors.toSet());
      found = found.stream().filter(way -> others.contains(way.misconceptions())).toList();
    }
    return found;
  }

  private List<Diagnosis> byRule(Line line, TestFunctions functions) {
    Optional<Asked> asked = asked(line, functions);
    return asked.map(about -> about.diagnose(language.scope())).orElse(List.of()).stream()
        .flatMap(diagnosis -> inOwnWords(diagnosis, functions).stream())
        .toList();
  }

  /** What a diagnosis is about, in the values of one choice of functions. */
  private record Asked(Optional<Task> task, Expr reference, Relation relation, Expr answer) {
    List<Diagnosis> diagnose(Scope scope) {
      return new Diagnoser(task, scope, reference, relation).diagnose(answer);
    }
  }

  private Optional<Asked> asked(Line line, TestFunctions functions) {
    Expr answer = functions.of(line, ZERO);
    if (ShapeChecker.concerns(answer, language.scope())) {
      return ofMatrices(line, answer, functions);
    }
    if (start.operation() != Operation.NONE) {
      return base(functions)
          .filter(base -> line.operation() != Operation.DERIVATIVE)
          .map(
              base ->
                  new Asked(
                      Optional.of(new Task.Derivative(base, language.variable())),
                      TestFunctions.derivative(base, language.variable()),
                      Relation.EQUAL,
                      inLimit(answer)));
    }
    if (!line.hasRemainder()) {
      return Optional.empty();
    }
    Expr whole = functions.of(start, ZERO);
    int order = decider.order(line, functions);
    return Optional.of(
        new Asked(
            Optional.of(new Task.Series(whole, language.small(), order)),
            whole,
            new Relation.UpToOrder(language.small(), order),
            answer));
  }

  private Optional<Asked> ofMatrices(Line line, Expr answer, TestFunctions functions) {
    Expr whole = functions.of(start, ZERO);
    int order = line.hasRemainder() ? decider.order(line, functions) : 0;
    Relation relation =
        order > 0 ? new Relation.UpToOrder(language.small(), order) : Relation.EQUAL;
    Optional<Task> task =
        order > 0
            ? Optional.of(new Task.FirstOrder(resolved(whole).orElse(whole), language.small()))
            : Optional.empty();
    return resolved(answer)
        .flatMap(given -> resolved(whole).map(right -> new Asked(task, right, relation, given)));
  }

  private Optional<Expr> resolved(Expr expression) {
    return ShapeChecker.check(expression, language.scope(), Optional.empty())
        .checked()
        .map(Checked::expression);
  }

  private Expr inLimit(Expr value) {
    return Symbols.of(value).contains(language.small()) ? at(value, language.small(), ZERO) : value;
  }

  private static Expr at(Expr expression, String symbol, Expr value) {
    return Tidy.tidy(Substitution.substitute(expression, Map.of(symbol, value)));
  }

  /** What the derivation differentiates: what stands after d/dx, or in the difference quotient. */
  private Optional<Expr> base(TestFunctions functions) {
    return baseLine().map(line -> functions.of(line, ZERO));
  }

  private Optional<Line> baseLine() {
    if (start.operation() == Operation.DERIVATIVE) {
      return Optional.of(
          new Line(Operation.NONE, start.expression(), start.calls(), start.remainders()));
    }
    if (!(start.expression() instanceof Expr.Quotient quotient)
        || !quotient.denominator().equals(Expr.symbol(language.small()))
        || !(quotient.numerator() instanceof Expr.Sum numerator)) {
      return Optional.empty();
    }
    List<Expr> subtracted = new ArrayList<>();
    for (Expr term : numerator.terms()) {
      Line alone = new Line(Operation.NONE, term, start.calls(), start.remainders());
      if (!mentionsStep(alone)) {
        subtracted.add(term instanceof Expr.Negation n ? n.operand() : Expr.negation(term));
      }
    }
    Line base = new Line(Operation.NONE, sum(subtracted), start.calls(), start.remainders());
    return subtracted.isEmpty() || !isMovedIn(quotient.numerator(), base)
        ? Optional.empty()
        : Optional.of(base);
  }

  private boolean mentionsStep(Line line) {
    return Symbols.of(functionsOf(line)).contains(language.small());
  }

  private Expr functionsOf(Line line) {
    return draws.get(0).of(line, ZERO);
  }

  /** Whether {@code numerator} is the change of {@code base} as its variable moves by the step. */
  private boolean isMovedIn(Expr numerator, Line base) {
    Line change = new Line(Operation.NONE, numerator, start.calls(), start.remainders());
    Expr moved =
        at(
            functionsOf(base),
            language.variable(),
            Expr.sum(Expr.symbol(language.variable()), Expr.symbol(language.small())));
    return CanonicalForm.of(Expr.difference(moved, functionsOf(base)), language.scope())
        .equals(CanonicalForm.of(functionsOf(change), language.scope()));
  }

  private static Expr sum(List<Expr> terms) {
    return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
  }

  /**
   * With the open functions' names in the place of what was tried for them; nothing where the
   * mistake is inside of such a function, which is nobody's.
   */
  private Optional<Diagnosis> inOwnWords(Diagnosis diagnosis, TestFunctions functions) {
    if (language.functions().names().isEmpty()) {
      return Optional.of(diagnosis);
    }
    Map<String, Written> names = names(functions);
    List<Mistake> mistakes = new ArrayList<>();
    for (Mistake mistake : diagnosis.mistakes()) {
      TreeMap<String, Written> parts = new TreeMap<>();
      for (Map.Entry<String, Written> part : mistake.parts().entrySet()) {
        Written own = names.get(part.getValue().text());
        if (own != null) {
          parts.put(part.getKey(), own);
        } else if (!part.getKey().equals(Mistake.FUNCTION)) {
          return Optional.empty();
        }
      }
      mistakes.add(new Mistake(mistake.misconception(), parts));
    }
    return Optional.of(new Diagnosis(mistakes));
  }

  /** What every part of the start is written as, by the text of its value. */
  private Map<String, Written> names(TestFunctions functions) {
    Map<String, Written> names = new HashMap<>();
    Line base = baseLine().orElse(start);
    List<Expr> wholes = new ArrayList<>(List.of(base.expression(), Expr.symbol(language.small())));
    base.calls().values().forEach(call -> wholes.add(call.argument()));
    for (Expr whole : wholes) {
      for (Expr part : parts(whole)) {
        Line alone = new Line(Operation.NONE, part, base.calls(), base.remainders());
        names.putIfAbsent(
            TextPrinter.print(functions.of(alone, ZERO)), base.written(part, language));
      }
    }
    return names;
  }

  private static List<Expr> parts(Expr whole) {
    List<Expr> all = new ArrayList<>(List.of(whole));
    whole.parts().forEach(part -> all.addAll(parts(part)));
    return all;
  }

  /** A line that a mistake in rewriting leads to. */
  record Rewritten(Line line, Mistake mistake) {
    private static final int MOST_ALTERNATIVES = 2;

    /** Usual mistakes alone where there are any; nothing where too many are possible. */
    static List<Diagnosis> told(List<Rewritten> ways) {
      Map<Misconception, Mistake> first = new LinkedHashMap<>();
      ways.stream()
          .map(Rewritten::mistake)
          .sorted(Comparator.comparing(Mistake::misconception))
          .forEach(mistake -> first.putIfAbsent(mistake.misconception(), mistake));
      List<Mistake> usual =
          first.values().stream().filter(m -> m.misconception().isUsual()).toList();
      List<Mistake> told = usual.isEmpty() ? List.copyOf(first.values()) : usual;
      return told.size() > MOST_ALTERNATIVES
          ? List.of()
          : told.stream().map(mistake -> new Diagnosis(List.of(mistake))).toList();
    }
  }
}
