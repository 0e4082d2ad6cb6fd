package nabla.gradebook;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What instructors have decided about answers, other than their verdicts say. */
public interface Credits {

  /** The credit of those of {@code attempts} that was decided, in percent, by attempt. */
  Map<UUID, Integer> of(Collection<UUID> attempts);
}
