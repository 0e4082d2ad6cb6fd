package nabla.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A hint that was opened, or a solution that was shown. */
@Entity
@Immutable
class Help extends PanacheEntityBase {
  /** The rung of the solution; hints have theirs from 1. */
  static final int SOLUTION = 0;

  @Id UUID id;

  UUID accountId;
  String exerciseId;
  String variant;
  int rung;

  @Column(nullable = false)
  Instant openedAt;

  @SuppressWarnings("NullAway.Init")
  protected Help() {}
}
