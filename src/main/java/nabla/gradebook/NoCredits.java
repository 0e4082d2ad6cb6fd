package nabla.gradebook;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where nothing is decided by hand. */
@DefaultBean
@ApplicationScoped
class NoCredits implements Credits {
  @Override
  public Map<UUID, Integer> of(Collection<UUID> attempts) {
    return Map.of();
  }
}
