package nabla.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the elements of a group as combinations of as few of them as it can: 12 u = sum of j_i b_i
 * with small whole j_i. Whatever turns sums into products, or products into sums, is then known on
 * u when it is known on every b_i, so that {@code exp(a + b)} is {@code exp(a) exp(b)}.
 *
 * <p>Relations with more than three terms or larger j_i are not found; then u is a new b_i.
 */
final class Relations {
  /** What u is multiplied with, so that halves, thirds and quarters are found. */
  static final int DENOMINATOR = 12;

  private static final int MAX_FACTOR = 4 * DENOMINATOR;

  /** The group, written additively. */
  interface Group {
    long add(long a, long b);

    long negate(long a);

    long zero();
  }

  /** {@code factor} times the base element of that number. */
  record Term(int base, int factor) {}

  private final Group group;
  private final List<Long> bases = new ArrayList<>();
  private final Map<Long, Term> multiples = new HashMap<>();
  private int largest;
  private double candidates;

  Relations(Group group) {
    this.group = group;
  }

  /** The terms whose sum is {@code DENOMINATOR} times {@code element}; none for zero. */
  List<Term> express(long element) {
    if (element == group.zero()) {
      return List.of();
    }
    long target = times(DENOMINATOR, element);
    List<Term> found = find(target);
    if (found == null) {
      found = List.of(new Term(add(element), DENOMINATOR));
    }
    largest = Math.max(largest, found.stream().mapToInt(term -> Math.abs(term.factor())).sum());
    return found;
  }

  /** Makes {@code element} a base element; returns its number. */
  int add(long element) {
    int base = bases.size();
    bases.add(element);
    long opposite = group.negate(element);
    long above = group.zero();
    long below = group.zero();
    for (int factor = 1; factor <= MAX_FACTOR; factor++) {
      above = group.add(above, element);
      below = group.add(below, opposite);
      multiples.putIfAbsent(above, new Term(base, factor));
      multiples.putIfAbsent(below, new Term(base, -factor));
    }
    return base;
  }

  private @Nullable List<Term> find(long target) {
    candidates += multiples.size();
    Term single = multiples.get(target);
    if (single != null) {
      return List.of(single);
    }
    List<Term> pair = bases.size() > 1 ? findPair(target) : null;
    return pair == null && bases.size() > 2 ? findTriple(target) : pair;
  }

  private @Nullable List<Term> findPair(long target) {
    candidates += (double) multiples.size() * multiples.size();
    for (Map.Entry<Long, Term> first : multiples.entrySet()) {
      Term second = multiples.get(group.add(target, first.getKey()));
      if (second != null) {
        Term opposite = first.getValue();
        return List.of(new Term(opposite.base(), -opposite.factor()), second);
      }
    }
    return null;
  }

  /** Of the third only the base element itself and its negative are tried. */
  private @Nullable List<Term> findTriple(long target) {
    for (int base = 0; base < bases.size(); base++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        long share = times(DENOMINATOR, bases.get(base));
        List<Term> pair = findPair(group.add(target, sign < 0 ? share : group.negate(share)));
        if (pair != null) {
          return List.of(new Term(base, sign * DENOMINATOR), pair.get(0), pair.get(1));
        }
      }
    }
    return null;
  }

  private long times(int factor, long element) {
    long result = group.zero();
    for (int i = 0; i < factor; i++) {
      result = group.add(result, element);
    }
    return result;
  }

  /** The largest sum of the absolute factors of one element so far. */
  int largest() {
    return largest;
  }

  /** How many relations were looked for so far: each might have held by accident. */
  double candidates() {
    return candidates;
  }
}
