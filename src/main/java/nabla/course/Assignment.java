package nabla.course;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** Exercises that a class is to solve in a span of time. */
@Entity
public class Assignment extends PanacheEntityBase {
  /** As those that {@link nabla.exercise.Exercise#variant} is drawn from elsewhere. */
  private static final int SEEDS = 1_000_000;

  @Id UUID id;
  UUID classId;
  String title;
  Instant opensAt;
  Instant dueAt;
  Instant closesAt;
  int latePercent;
  @Nullable Integer attemptsAllowed;
  @Nullable Integer hintPercent;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  SolutionPolicy solutions;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  VariantPolicy variants;

  long seed;
  int version;
  @Nullable UUID changedBy;
  Instant changedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "assignment_exercise", joinColumns = @JoinColumn(name = "assignment_id"))
  @OrderColumn(name = "position")
  @Fetch(FetchMode.SUBSELECT)
  List<Task> tasks = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Assignment() {}

  public UUID id() {
    return id;
  }

  public UUID classId() {
    return classId;
  }

  public String title() {
    return title;
  }

  /** Its exercises in order. */
  public List<Task> tasks() {
    return List.copyOf(tasks);
  }

  public Optional<Task> task(String exerciseId) {
    return tasks.stream().filter(task -> task.exerciseId().equals(exerciseId)).findFirst();
  }

  /** The points of all exercises together. */
  public int points() {
    return tasks.stream().mapToInt(Task::points).sum();
  }

  /** What holds for a student without an extension. */
  public Terms terms() {
    return new Terms(
        opensAt,
        dueAt,
        closesAt,
        latePercent,
        Optional.ofNullable(attemptsAllowed),
        Optional.ofNullable(hintPercent),
        solutions);
  }

  public VariantPolicy variants() {
    return variants;
  }

  /** Which of its changes it is, from 1. */
  public int version() {
    return version;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** Who changed it last; absent when that account is gone. */
  public Optional<UUID> changedBy() {
    return Optional.ofNullable(changedBy);
  }

  /** The variant of an exercise that {@code accountId} is asked: always the same. */
  public long seedFor(UUID accountId, String exerciseId) {
    String whose = variants == VariantPolicy.OWN ? accountId.toString() : "";
    byte[] drawn = sha256(seed + "/" + exerciseId + "/" + whose);
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | drawn[i] & 0xff;
    }
    return Math.floorMod(bits, (long) SEEDS);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
