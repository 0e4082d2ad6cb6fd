package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.attempt.Attempt.Verdict;
import nabla.attempt.Progress;
import nabla.insight.ClassGrid.Cell;
import nabla.insight.ClassGrid.Help;
import nabla.insight.ClassGrid.Row;
import org.jspecify.annotations.Nullable;

/** Reads a class's work for those who teach it. */
@ApplicationScoped
public class ClassOverview {
  private static final String CELLS =
      "select new nabla.insight.ClassOverview$Line(a.id, a.name, a.email, m.groupName,"
          + " t.exerciseId,"
          + " count(case when t.verdict = :right then 1 end),"
          + " count(case when t.verdict = :right and not t.afterSolution then 1 end),"
          + " count(case when t.verdict = :wrong then 1 end),"
          + " count(case when t.verdict = :wrongForm then 1 end),"
          + " count(case when t.verdict = :undecided then 1 end),"
          + " max(t.createdAt))"
          + " from ClassMember m join Account a on a.id = m.key.accountId"
          + " left join Attempt t on t.accountId = a.id"
          + " where m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT"
          + " group by a.id, a.name, a.email, m.groupName, t.exerciseId"
          + " order by lower(a.name), a.id";

  private static final String HELP =
      "select h.accountId, h.exerciseId, count(case when h.rung > 0 then 1 end),"
          + " count(case when h.rung = 0 then 1 end) from Help h, ClassMember m"
          + " where m.key.accountId = h.accountId and m.key.classId = :class"
          + " group by h.accountId, h.exerciseId";

  private final EntityManager entities;

  ClassOverview(EntityManager entities) {
    this.entities = entities;
  }

  /** The students of the class, with what they sent wherever they sent it from. */
  @Transactional
  public ClassGrid load(UUID classId) {
    Map<UUID, List<Line>> byAccount = new LinkedHashMap<>();
    entities
        .createQuery(CELLS, Line.class)
        .setParameter("right", Verdict.CORRECT)
        .setParameter("wrong", Verdict.INCORRECT)
        .setParameter("wrongForm", Verdict.WRONG_FORM)
        .setParameter("undecided", Verdict.UNDECIDED)
        .setParameter("class", classId)
        .getResultList()
        .forEach(
            line -> byAccount.computeIfAbsent(line.account(), id -> new ArrayList<>()).add(line));
    Map<Work, Help> help = help(classId);
    return new ClassGrid(byAccount.values().stream().map(lines -> row(lines, help)).toList());
  }

  /** An account's work on an exercise. */
  private record Work(UUID account, String exercise) {}

  private Map<Work, Help> help(UUID classId) {
    Map<Work, Help> help = new HashMap<>();
    entities
        .createQuery(HELP, Object[].class)
        .setParameter("class", classId)
        .getResultStream()
        .forEach(
            row ->
                help.put(
                    new Work((UUID) row[0], (String) row[1]),
                    new Help(((Long) row[2]).intValue(), ((Long) row[3]).intValue())));
    return help;
  }

  private static Row row(List<Line> lines, Map<Work, Help> help) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Line line : lines) {
      String exercise = line.exercise();
      Instant last = line.last();
      if (exercise != null && last != null) {
        Help taken = help.getOrDefault(new Work(line.account(), exercise), Help.NONE);
        cells.put(exercise, line.cell(taken, last));
      }
    }
    Line first = lines.get(0);
    String email = first.email() == null ? "" : first.email();
    return new Row(first.account(), first.name(), email, first.group(), cells);
  }

  /** What one student sent to one exercise, counted; without an exercise, nothing. */
  record Line(
      UUID account,
      String name,
      @Nullable String email,
      String group,
      @Nullable String exercise,
      long right,
      long solved,
      long wrong,
      long wrongForm,
      long undecided,
      @Nullable Instant last) {

    Cell cell(Help help, Instant latest) {
      return new Cell(
          progress(), (int) (right + wrong), (int) wrongForm, (int) undecided, help, latest);
    }

    private Progress progress() {
      if (solved > 0) {
        return Progress.SOLVED;
      }
      return right + wrong + wrongForm + undecided > 0 ? Progress.TRIED : Progress.NOT_STARTED;
    }
  }
}
