package nabla.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nabla.decide.Certainty;
import nabla.decide.Deciding;
import nabla.decide.Evidence;
import nabla.decide.MatrixDecider;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.derive.Line.Operation;
import nabla.differentiate.NotDifferentiableException;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/**
 * Decides whether a line is equal to an exact one before it: as it is, up to the order of its own
 * remainder, or in the limit. Open functions are replaced by test functions, for each of which the
 * line is decided like an answer.
 */
final class StepDecider {
  private static final int MAX_ORDER = 4;
  private static final Expr ZERO = Expr.integer(0);

  private final Deciding deciding;
  private final Language language;
  private final Scope scope;
  private final List<Expr> unknowns;

  StepDecider(Deciding deciding, Language language) {
    this.deciding = deciding;
    this.language = language;
    List<String> names = List.of(language.letter() + "_1", language.letter() + "_2");
    this.scope = language.with(names);
    this.unknowns = names.stream().map(Expr::symbol).toList();
  }

  /**
   * Whether {@code line} follows.
   *
   * @param exact the last line before it that leaves nothing out
   * @param before the line before it
   */
  Step decide(Line line, Line exact, Line before) {
    boolean isLimit = line.operation() == Operation.LIMIT;
    boolean ofLimit = exact.operation() == Operation.LIMIT;
    if (ofLimit && !isLimit && line.mentions(language.small())) {
      return fails(Evidence.Fault.LIMIT_DROPPED);
    }
    if (isLimit && !ofLimit && exact.mentions(language.small())) {
      return fails(Evidence.Fault.LIMIT_APPEARED);
    }
    Step weakest = new Step.Holds(Certainty.PROVED, Verdict.Method.SAME_TREE);
    try {
      for (TestFunctions functions : TestFunctions.draws(language)) {
        Step step = decide(line, exact, before, functions);
        if (!(step instanceof Step.Holds holds)) {
          return step;
        }
        weakest = isWeaker(holds, (Step.Holds) weakest) ? holds : weakest;
      }
    } catch (NotDifferentiableException e) {
      return new Step.Unclear(Verdict.Reason.NO_DERIVATIVE);
    }
    return language.functions().names().isEmpty()
        ? weakest
        : new Step.Holds(Certainty.NUMERIC, Verdict.Method.TEST_FUNCTIONS);
  }

  private static boolean isWeaker(Step.Holds step, Step.Holds than) {
    return step.certainty() != Certainty.PROVED && than.certainty() != Certainty.NUMERIC;
  }

  private static Step fails(Evidence.Fault fault) {
    return new Step.Fails(fault, Optional.empty(), new TreeMap<>(), List.of());
  }

  private Step decide(Line line, Line exact, Line before, TestFunctions functions) {
    Expr value = functions.of(line, ZERO);
    Expr expected = functions.of(exact, ZERO);
    if (line.hasRemainder() && order(line, functions) == 0) {
      return fails(Evidence.Fault.REMAINDER_EMPTY);
    }
    Verdict verdict = compare(value, expected, relation(line, exact, functions));
    if (verdict instanceof Verdict.Same same) {
      return new Step.Holds(same.certainty(), same.method());
    }
    if (verdict instanceof Verdict.Different different) {
      boolean coarse =
          !isInLimit(line, exact)
              && before.hasRemainder()
              && isEqualAsFar(value, before, functions);
      Evidence.Fault fault =
          !coarse
              ? Evidence.Fault.DIFFERENT
              : line.hasRemainder()
                  ? Evidence.Fault.REMAINDER_TOO_FINE
                  : Evidence.Fault.REMAINDER_DROPPED;
      return new Step.Fails(
          fault, Optional.of(different.evidence()), functions.described(), List.of());
    }
    return new Step.Unclear(((Verdict.Undecided) verdict).reason());
  }

  private boolean isEqualAsFar(Expr value, Line before, TestFunctions functions) {
    int order = order(before, functions);
    return order > 0
        && compare(value, functions.of(before, ZERO), upTo(order)) instanceof Verdict.Same;
  }

  /** The relation in which {@code line} has to stand to {@code exact}. */
  Relation relation(Line line, Line exact, TestFunctions functions) {
    return isInLimit(line, exact)
        ? upTo(1)
        : line.hasRemainder() ? upTo(order(line, functions)) : Relation.EQUAL;
  }

  private static boolean isInLimit(Line line, Line exact) {
    return line.operation() == Operation.LIMIT || exact.operation() == Operation.LIMIT;
  }

  private Relation upTo(int order) {
    return new Relation.UpToOrder(language.small(), order);
  }

  /** The first power of the small symbol that the remainders of {@code line} reach; 0 for none. */
  int order(Line line, TestFunctions functions) {
    Optional<Integer> written = orderOfTerms(line);
    if (written.isPresent()) {
      return Math.min(MAX_ORDER, written.get());
    }
    Expr one = functions.of(line, unknowns.get(0));
    Expr other = functions.of(line, unknowns.get(1));
    int order = 0;
    while (order < MAX_ORDER && compare(one, other, upTo(order + 1)) instanceof Verdict.Same) {
      order++;
    }
    return order;
  }

  /** Of remainders that are terms of the whole line; empty when some stand elsewhere. */
  private static Optional<Integer> orderOfTerms(Line line) {
    List<String> terms = new ArrayList<>();
    for (Expr term :
        line.expression() instanceof Expr.Sum sum ? sum.terms() : List.of(line.expression())) {
      Expr unsigned = term instanceof Expr.Negation negation ? negation.operand() : term;
      if (unsigned instanceof Expr.Symbol symbol) {
        terms.add(symbol.name());
      }
    }
    return terms.containsAll(line.remainders().keySet())
        ? line.remainders().values().stream().min(Integer::compare)
        : Optional.empty();
  }

  /** What {@code value} is to {@code expected}. */
  Verdict compare(Expr value, Expr expected, Relation relation) {
    if (!ShapeChecker.concerns(value, scope) && !ShapeChecker.concerns(expected, scope)) {
      return deciding.decide(value, expected, scope, relation);
    }
    return relation instanceof Relation.UpToOrder upTo
        ? compareDivided(value, expected, upTo)
        : compareMatrices(value, expected, relation);
  }

  /** Expansions begin at the power 0: both sides are multiplied until nothing is divided. */
  private Verdict compareDivided(Expr value, Expr expected, Relation.UpToOrder upTo) {
    Divided given = Divided.of(value, language.small());
    Divided wanted = Divided.of(expected, language.small());
    int power = Math.max(given.order(), wanted.order());
    if (upTo.order() + power > Relation.UpToOrder.MAX_ORDER) {
      return new Verdict.Undecided(Verdict.Reason.NO_EXPANSION);
    }
    Verdict verdict =
        compareMatrices(given.times(power), wanted.times(power), upTo(upTo.order() + power));
    return power > 0
            && verdict instanceof Verdict.Different different
            && different.evidence() instanceof Evidence.Matrices matrices
        ? new Verdict.Different(matrices.dividedBy(power))
        : verdict;
  }

  private Verdict compareMatrices(Expr value, Expr expected, Relation relation) {
    Optional<Checked> given = checked(value);
    Optional<Checked> wanted = checked(expected);
    return given.isPresent() && wanted.isPresent()
        ? new MatrixDecider(wanted.get(), scope, relation).decide(given.get())
        : new Verdict.Undecided(Verdict.Reason.TOO_FEW_POINTS);
  }

  private Optional<Checked> checked(Expr expression) {
    return ShapeChecker.check(expression, scope, Optional.empty()).checked();
  }
}
