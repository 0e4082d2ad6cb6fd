package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nabla.diagnose.Misconception;
import nabla.exercise.Course;
import nabla.exercise.Exercise;
import nabla.exercise.Section;

/** Which mistakes a class makes, where in the course, and when. */
@ApplicationScoped
public class ClassMistakes {
  /** Student by student, for the reason that {@link ClassOverview#CELLS} names. */
  static final String MADE =
      "select c.* from class_member m cross join lateral (select k.account_id, k.exercise_id,"
          + " k.misconception, k.week, k.answers, s.solved = 0 as open from mistake_count k"
          + " join exercise_state s on s.account_id = k.account_id"
          + " and s.exercise_id = k.exercise_id where k.account_id = m.account_id offset 0) c"
          + " where m.class_id = ?1 and m.role = 'STUDENT'";

  private final EntityManager entities;

  ClassMistakes(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A mistake in a section.
   *
   * @param students who made it
   * @param open those of them who have not solved an exercise in which they made it
   * @param answers in how many answers
   * @param weeks the same by week, each by its Monday
   */
  public record Made(
      Misconception mistake,
      int students,
      int open,
      int answers,
      SortedMap<LocalDate, Integer> weeks) {}

  /** A section's mistakes, those that are open for most students first; at least one. */
  public record OfSection(Section section, List<Made> mistakes) {}

  /** A mistake as it is counted. */
  private static final class Count {
    private final Set<UUID> students = new HashSet<>();
    private final Set<UUID> open = new HashSet<>();
    private final SortedMap<LocalDate, Integer> weeks = new TreeMap<>();

    Made of(Misconception mistake) {
      int answers = weeks.values().stream().mapToInt(Integer::intValue).sum();
      return new Made(mistake, students.size(), open.size(), answers, weeks);
    }
  }

  /** What the class's wrong answers to exercises of {@code course} are told, by section. */
  @Transactional
  public List<OfSection> of(UUID classId, Course course) {
    Map<String, Map<Misconception, Count>> byExercise = new TreeMap<>();
    Map<Section, Map<Misconception, Count>> bySection = new LinkedHashMap<>();
    for (Section section : course.sections()) {
      Map<Misconception, Count> counts = new EnumMap<>(Misconception.class);
      bySection.put(section, counts);
      section.exercises().stream().map(Exercise::id).forEach(id -> byExercise.put(id, counts));
    }
    List<?> rows =
        entities.createNativeQuery(MADE, Object[].class).setParameter(1, classId).getResultList();
    rows.forEach(row -> count((Object[]) row, byExercise));
    List<OfSection> made = new ArrayList<>();
    bySection.forEach(
        (section, counts) -> {
          if (!counts.isEmpty()) {
            made.add(new OfSection(section, ordered(counts)));
          }
        });
    return made;
  }

  /** Exercises that the course no longer has are left out. */
  private static void count(Object[] row, Map<String, Map<Misconception, Count>> byExercise) {
    Map<Misconception, Count> counts = byExercise.get((String) row[1]);
    if (counts == null) {
      return;
    }
    Count count =
        counts.computeIfAbsent(Misconception.valueOf((String) row[2]), mistake -> new Count());
    UUID student = (UUID) row[0];
    count.students.add(student);
    if (Boolean.TRUE.equals(row[5])) {
      count.open.add(student);
    }
    count.weeks.merge((LocalDate) row[3], (Integer) row[4], Integer::sum);
  }

  private static List<Made> ordered(Map<Misconception, Count> counts) {
    List<Made> mistakes = new ArrayList<>();
    counts.forEach((mistake, count) -> mistakes.add(count.of(mistake)));
    mistakes.sort(
        Comparator.comparingInt(Made::open)
            .thenComparing(Made::students)
            .thenComparing(Made::answers)
            .reversed());
    return mistakes;
  }
}
