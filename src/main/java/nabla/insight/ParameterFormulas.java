package nabla.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Rational;
import nabla.math.Rebuild;
import nabla.math.Substitution;

/**
 * What an answer may be in terms of its exercise's parameters: {@code 3 x^3} where {@code a = 3, n
 * = 4} may be {@code a x^(n-1)}, {@code (n-1) x^a} and more. Which of them it is, answers to other
 * variants tell.
 */
final class ParameterFormulas {
  /** Of an answer with many numbers the likeliest formulas are enough. */
  private static final int MOST = 48;

  private final List<Candidate> numbers;
  private final Map<Expr, Expr> expressions = new LinkedHashMap<>();
  private final List<List<Candidate>> places = new ArrayList<>();

  /** What a number may stand for; the cheaper, the likelier. */
  private record Candidate(Expr formula, Rational value, int cost) {}

  private ParameterFormulas(SortedMap<String, Expr> parameters) {
    numbers = candidates(parameters);
    parameters.forEach(
        (name, value) -> {
          if (Arithmetic.value(value).isEmpty()) {
            expressions.putIfAbsent(value, Expr.symbol(name));
          }
        });
  }

  /**
   * Formulas that give {@code answer} where the parameters have these values, the likeliest first;
   * the answer itself, which is the same in every variant, is one of the last.
   */
  static List<Expr> of(Expr answer, SortedMap<String, Expr> parameters) {
    ParameterFormulas formulas = new ParameterFormulas(parameters);
    return formulas.filled(formulas.opened(answer));
  }

  private static List<Candidate> candidates(SortedMap<String, Expr> parameters) {
    List<Candidate> single = new ArrayList<>();
    parameters.forEach(
        (name, value) ->
            Arithmetic.value(value)
                .ifPresent(number -> single.add(new Candidate(Expr.symbol(name), number, 0))));
    List<Candidate> all = new ArrayList<>(single);
    Expr one = Expr.integer(1);
    Expr two = Expr.integer(2);
    for (Candidate p : single) {
      all.add(with(Expr.difference(p.formula(), one), p.value().minus(Rational.ONE), 2));
      all.add(with(Expr.sum(p.formula(), one), p.value().plus(Rational.ONE), 2));
      all.add(with(Expr.product(two, p.formula()), p.value().plus(p.value()), 3));
      all.add(with(Expr.power(p.formula(), two), p.value().times(p.value()), 4));
      all.add(
          with(
              Expr.difference(p.formula(), two),
              p.value().minus(Rational.ONE).minus(Rational.ONE),
              4));
    }
    for (int i = 0; i < single.size(); i++) {
      for (int j = 0; j < single.size(); j++) {
        if (i != j) {
          pairs(single.get(i), single.get(j), all);
        }
        if (i < j) {
          symmetric(single.get(i), single.get(j), all);
        }
      }
    }
    return all;
  }

  private static void symmetric(Candidate p, Candidate q, List<Candidate> all) {
    all.add(with(Expr.product(p.formula(), q.formula()), p.value().times(q.value()), 2));
    all.add(with(Expr.sum(p.formula(), q.formula()), p.value().plus(q.value()), 3));
  }

  private static void pairs(Candidate p, Candidate q, List<Candidate> all) {
    Rational less = p.value().minus(Rational.ONE);
    Expr oneLess = Expr.difference(p.formula(), Expr.integer(1));
    all.add(with(Expr.difference(p.formula(), q.formula()), p.value().minus(q.value()), 4));
    all.add(with(Expr.product(q.formula(), oneLess), q.value().times(less), 4));
    if (q.value().signum() != 0) {
      all.add(with(Expr.quotient(p.formula(), q.formula()), p.value().dividedBy(q.value()), 4));
    }
  }

  private static Candidate with(Expr formula, Rational value, int cost) {
    return new Candidate(formula, value, cost);
  }

  /** {@code expression} with a numbered place for each number in it, and names for expressions. */
  private Expr opened(Expr expression) {
    Expr named = expressions.get(expression);
    if (named != null) {
      return named;
    }
    Optional<Rational> value = Arithmetic.value(expression);
    if (value.isPresent()) {
      places.add(meanings(expression, value.get()));
      return place(places.size() - 1);
    }
    return Rebuild.parts(expression, this::opened);
  }

  /** No symbol that can be declared has such a name. */
  private static Expr place(int index) {
    return Expr.symbol("#" + index);
  }

  private List<Candidate> meanings(Expr number, Rational value) {
    List<Candidate> found = new ArrayList<>();
    // Signs, exponents of squares and reciprocals are seldom parameters.
    boolean small = value.isInteger() && value.numerator().abs().bitLength() <= 2;
    found.add(new Candidate(number, value, small ? 1 : 5));
    for (Candidate candidate : numbers) {
      if (candidate.value().equals(value)) {
        found.add(candidate);
      } else if (candidate.value().equals(value.negated())) {
        found.add(new Candidate(Expr.negation(candidate.formula()), value, candidate.cost() + 1));
      }
    }
    found.sort(Comparator.comparingInt(Candidate::cost));
    return found;
  }

  /** The choices of the least cost in sum, one meaning for each place. */
  private record Choice(List<Integer> picks, int cost) {}

  private List<Expr> filled(Expr opened) {
    List<Expr> formulas = new ArrayList<>();
    PriorityQueue<Choice> open = new PriorityQueue<>(Comparator.comparingInt(Choice::cost));
    Set<List<Integer>> seen = new LinkedHashSet<>();
    List<Integer> first = places.stream().map(meanings -> 0).toList();
    open.add(new Choice(first, cost(first)));
    seen.add(first);
    while (!open.isEmpty() && formulas.size() < MOST) {
      Choice choice = open.remove();
      formulas.add(Substitution.substitute(opened, chosen(choice.picks())));
      for (int i = 0; i < places.size(); i++) {
        next(choice.picks(), i)
            .filter(seen::add)
            .ifPresent(picks -> open.add(new Choice(picks, cost(picks))));
      }
    }
    return formulas;
  }

  private Optional<List<Integer>> next(List<Integer> picks, int place) {
    if (picks.get(place) + 1 == places.get(place).size()) {
      return Optional.empty();
    }
    List<Integer> changed = new ArrayList<>(picks);
    changed.set(place, picks.get(place) + 1);
    return Optional.of(List.copyOf(changed));
  }

  private int cost(List<Integer> picks) {
    return IntStream.range(0, picks.size()).map(i -> places.get(i).get(picks.get(i)).cost()).sum();
  }

  private Map<String, Expr> chosen(List<Integer> picks) {
    Map<String, Expr> chosen = new HashMap<>();
    for (int i = 0; i < picks.size(); i++) {
      chosen.put("#" + i, places.get(i).get(picks.get(i)).formula());
    }
    return chosen;
  }
}
