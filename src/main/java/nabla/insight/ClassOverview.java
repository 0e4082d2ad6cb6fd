package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.attempt.Progress;
import nabla.course.Students;
import nabla.insight.ClassGrid.Cell;
import nabla.insight.ClassGrid.Help;
import nabla.insight.ClassGrid.Row;

/** Reads a class's work for those who teach it. */
@ApplicationScoped
public class ClassOverview {
  /**
   * One row for each student and exercise, kept by the database as answers come in. Student by
   * student: joined otherwise, the rows of everybody else would be read too.
   */
  static final String CELLS =
      "select s.account_id, s.exercise_id, s.correct, s.solved, s.incorrect, s.wrong_form,"
          + " s.undecided, s.hints, s.solutions, s.last_at"
          + " from class_member m cross join lateral (select * from exercise_state"
          + " where account_id = m.account_id offset 0) s"
          + " where m.class_id = ?1 and m.role = 'STUDENT' and s.last_at is not null";

  private final EntityManager entities;
  private final Students students;

  ClassOverview(EntityManager entities, Students students) {
    this.entities = entities;
    this.students = students;
  }

  /** The students of the class, with what they sent wherever they sent it from. */
  @Transactional
  public ClassGrid load(UUID classId) {
    Map<UUID, Map<String, Cell>> cells = cells(classId);
    return new ClassGrid(
        students.of(classId).stream()
            .map(
                student ->
                    new Row(
                        student.accountId(),
                        student.name(),
                        student.email(),
                        student.group(),
                        cells.getOrDefault(student.accountId(), Map.of())))
            .toList());
  }

  private Map<UUID, Map<String, Cell>> cells(UUID classId) {
    Map<UUID, Map<String, Cell>> cells = new HashMap<>();
    List<?> rows =
        entities.createNativeQuery(CELLS, Object[].class).setParameter(1, classId).getResultList();
    for (Object row : rows) {
      Object[] values = (Object[]) row;
      cells
          .computeIfAbsent((UUID) values[0], id -> new HashMap<>())
          .put((String) values[1], cell(values));
    }
    return cells;
  }

  private static Cell cell(Object[] values) {
    int correct = (Integer) values[2];
    int solved = (Integer) values[3];
    int incorrect = (Integer) values[4];
    int wrongForm = (Integer) values[5];
    int undecided = (Integer) values[6];
    boolean graded = correct + incorrect + wrongForm + undecided > 0;
    return new Cell(
        solved > 0 ? Progress.SOLVED : graded ? Progress.TRIED : Progress.NOT_STARTED,
        correct + incorrect,
        wrongForm,
        undecided,
        new Help((Integer) values[7], (Integer) values[8]),
        (Instant) values[9]);
  }
}
