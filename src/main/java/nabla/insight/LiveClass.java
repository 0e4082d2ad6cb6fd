package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nabla.attempt.Attempt.Verdict;

/** What a class does now. */
@ApplicationScoped
public class LiveClass {
  /** A lecture or a tutorial. */
  public static final Duration WINDOW = Duration.ofMinutes(90);

  /** So many wrong answers to an exercise, and no right one, are stuck. */
  public static final int STUCK_FROM = 3;

  private static final Duration ACTIVE = Duration.ofMinutes(5);

  private final EntityManager entities;

  LiveClass(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The last ninety minutes.
   *
   * @param students in the class
   * @param started who sent an answer
   * @param finished who solved every exercise that they began
   * @param active who sent one in the last five minutes
   * @param perMinute answers a minute in the last five minutes
   * @param exercises those that were answered, the busiest first
   * @param stuck the longest first
   */
  public record Now(
      int students,
      int started,
      int finished,
      int active,
      double perMinute,
      List<Busy> exercises,
      List<Stuck> stuck) {}

  /** How many work on an exercise, and how far they are. */
  public record Busy(String exerciseId, int started, int solved, int stuck, int undecided) {}

  /**
   * Somebody who does not get on with an exercise.
   *
   * @param since the third wrong answer
   * @param wrong how many there are
   */
  public record Stuck(UUID accountId, String name, String exerciseId, Instant since, int wrong) {}

  /** Somebody's work on an exercise. */
  private static final class Work {
    private int wrong;
    private Optional<Instant> third = Optional.empty();
    private boolean solved;
    private boolean undecided;
  }

  private record Place(UUID account, String exercise) {}

  /** What happened up to {@code now}. */
  @Transactional
  public Now at(UUID classId, Instant now) {
    Map<UUID, String> names = names(classId);
    Map<Place, Work> works = new LinkedHashMap<>();
    Set<UUID> started = new HashSet<>();
    Set<UUID> active = new HashSet<>();
    int recent = 0;
    for (Object[] row : rows(classId, now)) {
      UUID account = (UUID) row[0];
      Instant at = (Instant) row[3];
      started.add(account);
      if (at.isAfter(now.minus(ACTIVE))) {
        active.add(account);
        recent++;
      }
      Work work = works.computeIfAbsent(new Place(account, (String) row[1]), p -> new Work());
      count(work, (Verdict) row[2], at);
    }
    Set<UUID> unfinished = new HashSet<>();
    works.forEach(
        (place, work) -> {
          if (!work.solved) {
            unfinished.add(place.account());
          }
        });
    return new Now(
        names.size(),
        started.size(),
        started.size() - unfinished.size(),
        active.size(),
        (double) recent / ACTIVE.toMinutes(),
        busy(works),
        stuck(works, names));
  }

  private static void count(Work work, Verdict verdict, Instant at) {
    switch (verdict) {
      case CORRECT -> work.solved = true;
      case INCORRECT -> {
        work.wrong++;
        if (work.wrong == STUCK_FROM) {
          work.third = Optional.of(at);
        }
      }
      case UNDECIDED -> work.undecided = true;
      case WRONG_FORM, INVALID -> {
        // Neither right nor wrong.
      }
    }
  }

  private static List<Busy> busy(Map<Place, Work> works) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    works.forEach(
        (place, work) -> {
          int[] count = counts.computeIfAbsent(place.exercise(), id -> new int[4]);
          count[0]++;
          count[1] += work.solved ? 1 : 0;
          count[2] += isStuck(work) ? 1 : 0;
          count[3] += work.undecided ? 1 : 0;
        });
    List<Busy> busy = new ArrayList<>();
    counts.forEach((id, count) -> busy.add(new Busy(id, count[0], count[1], count[2], count[3])));
    busy.sort(Comparator.comparingInt(Busy::started).reversed());
    return busy;
  }

  private static List<Stuck> stuck(Map<Place, Work> works, Map<UUID, String> names) {
    List<Stuck> stuck = new ArrayList<>();
    works.forEach(
        (place, work) -> {
          if (isStuck(work)) {
            stuck.add(
                new Stuck(
                    place.account(),
                    names.getOrDefault(place.account(), ""),
                    place.exercise(),
                    work.third.orElseThrow(),
                    work.wrong));
          }
        });
    stuck.sort(Comparator.comparing(Stuck::since));
    return stuck;
  }

  private static boolean isStuck(Work work) {
    return work.third.isPresent() && !work.solved;
  }

  private Map<UUID, String> names(UUID classId) {
    Map<UUID, String> names = new LinkedHashMap<>();
    entities
        .createQuery(
            "select a.id, a.name from Account a, ClassMember m where a.id = m.key.accountId"
                + " and m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT",
            Object[].class)
        .setParameter("class", classId)
        .getResultStream()
        .forEach(row -> names.put((UUID) row[0], (String) row[1]));
    return names;
  }

  private List<Object[]> rows(UUID classId, Instant now) {
    return entities
        .createQuery(
            "select t.accountId, t.exerciseId, t.verdict, t.createdAt from Attempt t, ClassMember m"
                + " where t.accountId = m.key.accountId and m.key.classId = :class"
                + " and m.role = nabla.course.ClassRole.STUDENT and t.createdAt > :from"
                + " order by t.createdAt, t.id",
            Object[].class)
        .setParameter("class", classId)
        .setParameter("from", now.minus(WINDOW))
        .getResultList();
  }
}
