package nabla.web.practice;

/**
 * What help there can be with a variant.
 *
 * @param hints whether hints can be opened
 * @param hintNote what an assignment says of hints; empty for what holds in practice
 * @param solution when the solution is shown
 * @param solutionNote what an assignment says of it; empty for what holds in practice
 */
record HelpRules(boolean hints, String hintNote, Solution solution, String solutionNote) {
  /** In practice everything can be had. */
  static final HelpRules NONE = new HelpRules(true, "", Solution.ON_REQUEST, "");

  /** When a solution is shown. */
  enum Solution {
    ON_REQUEST,
    WHEN_SOLVED,
    LATER
  }

  /** Whether the solution may be seen by who has solved the variant or not, and asked for it. */
  boolean showsSolution(boolean solved, boolean given) {
    return switch (solution) {
      case ON_REQUEST -> solved || given;
      case WHEN_SOLVED -> solved;
      case LATER -> false;
    };
  }
}
