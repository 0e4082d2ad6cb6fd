package nabla.decide;

import java.util.List;
import nabla.algebra.Identity;

/** What was found out about an answer and its reference. */
public sealed interface Verdict {

  /**
   * Equal on the declared domain.
   *
   * @param open what would have to be proved for {@link Certainty#PROVED}, and was not in time;
   *     empty when nothing would help
   */
  record Same(Certainty certainty, Method method, List<Identity> open) implements Verdict {
    public Same {
      open = List.copyOf(open);
    }

    public Same(Certainty certainty, Method method) {
      this(certainty, method, List.of());
    }
  }

  /** Not equal, on the strength of {@code evidence}. */
  record Different(Evidence evidence) implements Verdict {}

  /** Neither shown. */
  record Undecided(Reason reason) implements Verdict {}

  /** Why nothing could be decided. */
  enum Reason {
    /** Answer and reference have a value together at too few points of the domain. */
    TOO_FEW_POINTS,
    /** The answer contains a number too large to compute with. */
    TOO_LARGE,
    /** The answer has no expansion around 0 that the rules of calculus find. */
    NO_EXPANSION,
    /** The answer has no derivative that the rules of calculus find, and one is needed. */
    NO_DERIVATIVE,
    /** Some of the values lie at the edge of the tolerance. */
    AT_THE_EDGE
  }

  /** How an equality was established. */
  enum Method {
    /** The two have the same canonical form. */
    SAME_TREE,
    /** The computer algebra system reduced the difference to 0. */
    ALGEBRA,
    /** The values agree to 50 digits or more at every point tried. */
    DIGITS,
    /** The values agree over prime fields, at two assignments of sizes. */
    PRIME_FIELDS,
    /** The values lie within the tolerance, whatever their error bounds leave open. */
    TOLERANCE,
    /** It holds for every choice of the functions that were left open which was tried. */
    TEST_FUNCTIONS,
    /** What was picked is what the author says is right. */
    KEY
  }
}
