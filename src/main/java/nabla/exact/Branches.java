package nabla.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.evaluate.NoValue;

/**
 * Square roots in a prime field, which does not know which of the two is the positive one. So
 * expressions are evaluated once for each choice of signs of the roots in them, and only what holds
 * for all choices is taken to hold. Equal radicands have the same root.
 */
final class Branches {
  /** More roots than this would take too many choices. */
  static final int MAX_ROOTS = 4;

  /** Roots of the squares of 0, 1, ... are known. */
  private static final int KNOWN_ROOTS = 100;

  private final PrimeField field;
  private final Map<Long, Long> known = new HashMap<>();
  private final List<Long> radicands = new ArrayList<>();
  private int signs;
  private int most;
  private boolean asked;

  Branches(PrimeField field) {
    this.field = field;
  }

  /** Goes on to the next choice of signs; returns whether there was one left. */
  boolean next() {
    if (most > MAX_ROOTS) {
      throw NoValue.TOO_LARGE;
    }
    signs++;
    radicands.clear();
    return signs < 1 << most;
  }

  /** The root of {@code radicand} with the sign of this choice. */
  long root(long radicand) {
    asked = true;
    if (known.isEmpty()) {
      for (int root = 0; root < KNOWN_ROOTS; root++) {
        known.put(field.number((long) root * root), field.number(root));
      }
    }
    Long plain = known.get(radicand);
    if (plain != null) {
      return plain;
    }
    long root = field.squareRoot(radicand);
    if (root < 0) {
      throw NoValue.UNKNOWN;
    }
    int place = radicands.indexOf(radicand);
    if (place < 0) {
      place = radicands.size();
      radicands.add(radicand);
      most = Math.max(most, radicands.size());
    }
    return place < MAX_ROOTS && (signs >> place & 1) == 1 ? field.negate(root) : root;
  }

  /** Whether there was any root. */
  boolean wereAsked() {
    return asked;
  }

  /** How many different roots there were. */
  int count() {
    return most;
  }

  /** How many radicands were looked up among squares of whole numbers. */
  int coincidences() {
    return most * KNOWN_ROOTS + most * most;
  }
}
