package nabla.insight;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody says is wrong with an exercise, with the answer that it is about. */
@Entity
public class ProblemReport extends PanacheEntityBase {
  @Id UUID id;
  UUID accountId;
  String exerciseId;
  long seed;
  String answer;
  String reading;
  String comment;

  @Column(nullable = false)
  Instant at;

  @Nullable Instant settledAt;
  @Nullable UUID settledBy;

  @SuppressWarnings("NullAway.Init")
  protected ProblemReport() {}

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public String exerciseId() {
    return exerciseId;
  }

  public long seed() {
    return seed;
  }

  /** As it was typed; may be empty. */
  public String answer() {
    return answer;
  }

  /** What was read, as LaTeX; empty where nothing could be. */
  public String reading() {
    return reading;
  }

  public String comment() {
    return comment;
  }

  public Instant at() {
    return at;
  }
}
