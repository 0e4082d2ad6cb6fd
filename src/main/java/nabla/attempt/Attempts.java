package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An account's own attempts. */
@ApplicationScoped
public class Attempts {

  /** Every attempt of the account at the exercise, newest first, in all variants. */
  public List<Attempt> history(UUID accountId, String exerciseId) {
    throw new UnsupportedOperationException();
  }

  /** Empty as well when the attempt is somebody else's. */
  public Optional<Attempt> find(UUID accountId, UUID attemptId) {
    throw new UnsupportedOperationException();
  }

  /** By exercise; exercises that are not there are {@link Progress#NOT_STARTED}. */
  public Map<String, Progress> progress(UUID accountId) {
    throw new UnsupportedOperationException();
  }
}
