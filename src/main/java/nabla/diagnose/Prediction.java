package nabla.diagnose;

import java.util.List;
import nabla.math.Expr;

/**
 * An answer that mistakes lead to.
 *
 * @param ways what leads to it: alternatives
 */
record Prediction(Expr answer, List<Wrong> ways) {
  Prediction {
    ways = List.copyOf(ways);
  }
}
