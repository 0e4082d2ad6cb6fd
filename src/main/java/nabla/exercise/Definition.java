package nabla.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Expr;

/**
 * What one file says.
 *
 * @param draws the values of the parameters in each variant, by name
 * @param askedAt where the file says what is asked
 */
record Definition(
    Question question, List<Map<String, Expr>> draws, Examples examples, int askedAt) {
  /** The author's own tests. */
  record Examples(List<Example> accepted, List<Example> inWrongForm, List<Example> rejected) {
    int count() {
      return accepted.size() + inWrongForm.size() + rejected.size();
    }
  }

  /** Where the reference comes from, if it is given and its author says so. */
  Optional<Origin> origin() {
    return question.asked() instanceof Asked.Reference given ? given.origin() : Optional.empty();
  }

  Variant variant(long seed) {
    return question.variant(seed, drawn(seed), examples.rejected());
  }

  /** What each name that is not a symbol stands for in the variant for {@code seed}. */
  Map<String, Expr> values(long seed) {
    return question.values(drawn(seed));
  }

  Map<String, Expr> drawn(long seed) {
    return draws.get((int) Math.floorMod(seed, (long) draws.size()));
  }
}
