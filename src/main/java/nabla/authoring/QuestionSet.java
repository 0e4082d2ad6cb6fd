package nabla.authoring;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Exercises that an instructor put together for others to use. */
@Entity
public class QuestionSet extends PanacheEntityBase {
  @Id UUID id;

  @Nullable UUID ownerId;

  @Formula("(select account.name from account where account.id = owner_id)")
  @Nullable String ownerName;

  @Column(nullable = false)
  String title;

  @Column(nullable = false)
  String note;

  @Nullable String origin;

  @Column(nullable = false)
  Instant createdAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "question_set_exercise", joinColumns = @JoinColumn(name = "set_id"))
  @OrderColumn(name = "position")
  @Column(name = "exercise_id", nullable = false)
  List<String> exercises = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected QuestionSet() {}

  public UUID id() {
    return id;
  }

  /** Whether it is {@code account} that may change it. */
  public boolean isOf(UUID account) {
    return account.equals(ownerId);
  }

  /** Absent once the account is deleted. */
  public @Nullable String ownerName() {
    return ownerName;
  }

  public String title() {
    return title;
  }

  /** What it is for, in its owner's words; may be empty. */
  public String note() {
    return note;
  }

  /** What it was copied from and from whom; absent for one that was made here. */
  public @Nullable String origin() {
    return origin;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** The ids of its exercises in order; some may be gone from the course. */
  public List<String> exercises() {
    return List.copyOf(exercises);
  }
}
