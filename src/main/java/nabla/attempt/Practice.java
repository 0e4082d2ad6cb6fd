package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which variant of an exercise an account works on. */
@ApplicationScoped
public class Practice {

  /** The seed of the variant at hand; drawn at random the first time. */
  public long seedFor(UUID accountId, String exerciseId) {
    throw new UnsupportedOperationException();
  }

  /** Moves on to another variant, a different one unless there is only one, and gives its seed. */
  public long anotherVariant(UUID accountId, String exerciseId) {
    throw new UnsupportedOperationException();
  }
}
