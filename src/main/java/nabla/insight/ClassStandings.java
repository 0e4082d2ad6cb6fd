package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nabla.course.Students;

/** How far the students of a class are, without what they did to each exercise. */
@ApplicationScoped
public class ClassStandings {
  /** Counted in the database: a class has a row for each student and exercise there. */
  static final String STANDINGS =
      "select m.account_id, s.* from class_member m cross join lateral ("
          + "select array_agg(exercise_id) filter (where solved > 0),"
          + " count(*) filter (where solved = 0 and correct + incorrect >= ?2),"
          + " max(last_at) filter (where solved = 0 and correct + incorrect >= ?2),"
          + " max(last_at) from exercise_state where account_id = m.account_id) s"
          + " where m.class_id = ?1 and m.role = 'STUDENT'";

  private final EntityManager entities;
  private final Students students;

  ClassStandings(EntityManager entities, Students students) {
    this.entities = entities;
    this.students = students;
  }

  /**
   * A student.
   *
   * @param group empty for none
   * @param solved the exercises that this student has solved
   * @param stuck in how many there are {@link LiveClass#STUCK_FROM} or more answers that count and
   *     none that solves it
   * @param lastStuck when the last answer to one of those came in
   * @param last when the last answer of any kind came in
   */
  public record Standing(
      UUID accountId,
      String name,
      String group,
      Set<String> solved,
      int stuck,
      Optional<Instant> lastStuck,
      Optional<Instant> last) {}

  /** Everybody in the class, by name. */
  @Transactional
  public List<Standing> of(UUID classId) {
    Map<UUID, Object[]> counted = new HashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(STANDINGS, Object[].class)
            .setParameter(1, classId)
            .setParameter(2, LiveClass.STUCK_FROM)
            .getResultList();
    for (Object row : rows) {
      Object[] values = (Object[]) row;
      counted.put((UUID) values[0], values);
    }
    return students.of(classId).stream()
        .map(student -> standing(student, counted.getOrDefault(student.accountId(), NOTHING)))
        .toList();
  }

  private static final Object[] NOTHING = {null, null, 0L, null, null};

  private static Standing standing(Students.Student student, Object[] counted) {
    return new Standing(
        student.accountId(),
        student.name(),
        student.group(),
        counted[1] == null ? Set.of() : Set.of((String[]) counted[1]),
        ((Number) counted[2]).intValue(),
        Optional.ofNullable((Instant) counted[3]),
        Optional.ofNullable((Instant) counted[4]));
  }
}
