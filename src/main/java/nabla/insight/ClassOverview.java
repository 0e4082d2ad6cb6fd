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
import java.util.Optional;
import java.util.UUID;
import nabla.account.Role;
import nabla.attempt.Attempt.Verdict;
import nabla.attempt.Progress;
import nabla.insight.ClassGrid.Cell;
import nabla.insight.ClassGrid.Help;
import nabla.insight.ClassGrid.Row;
import org.jspecify.annotations.Nullable;

/** Reads the class's work for its instructor. */
@ApplicationScoped
public class ClassOverview {
  private static final String CELLS =
      "select new nabla.insight.ClassOverview$Line(a.id, a.name, a.email, t.exerciseId,"
          + " count(case when t.verdict = :right then 1 end),"
          + " count(case when t.verdict = :right and not t.afterSolution then 1 end),"
          + " count(case when t.verdict = :wrong then 1 end),"
          + " count(case when t.verdict = :wrongForm then 1 end),"
          + " count(case when t.verdict = :undecided then 1 end),"
          + " max(t.createdAt))"
          + " from Attempt t join Account a on a.id = t.accountId"
          + " where a.role in :students"
          + " group by a.id, a.name, a.email, a.createdAt, t.exerciseId"
          // Guests, who have no name, come last.
          + " order by nullif(lower(a.name), '') nulls last, a.createdAt, a.id";

  private static final String HELP =
      "select accountId, exerciseId, count(case when rung > 0 then 1 end),"
          + " count(case when rung = 0 then 1 end) from Help group by accountId, exerciseId";

  private final EntityManager entities;

  ClassOverview(EntityManager entities) {
    this.entities = entities;
  }

  /** Guests and students, as far as they sent an answer. */
  @Transactional
  public ClassGrid load() {
    Map<UUID, List<Line>> byAccount = new LinkedHashMap<>();
    entities
        .createQuery(CELLS, Line.class)
        .setParameter("right", Verdict.CORRECT)
        .setParameter("wrong", Verdict.INCORRECT)
        .setParameter("wrongForm", Verdict.WRONG_FORM)
        .setParameter("undecided", Verdict.UNDECIDED)
        .setParameter("students", List.of(Role.GUEST, Role.STUDENT))
        .getResultList()
        .forEach(
            line -> byAccount.computeIfAbsent(line.account(), id -> new ArrayList<>()).add(line));
    Map<Work, Help> help = help();
    return new ClassGrid(byAccount.values().stream().map(lines -> row(lines, help)).toList());
  }

  /** An account's work on an exercise. */
  private record Work(UUID account, String exercise) {}

  private Map<Work, Help> help() {
    Map<Work, Help> help = new HashMap<>();
    entities
        .createQuery(HELP, Object[].class)
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
      Work work = new Work(line.account(), line.exercise());
      cells.put(line.exercise(), line.cell(help.getOrDefault(work, Help.NONE)));
    }
    Line first = lines.get(0);
    return new Row(first.account(), first.name(), Optional.ofNullable(first.email()), cells);
  }

  /** What one account sent to one exercise, counted. */
  record Line(
      UUID account,
      String name,
      @Nullable String email,
      String exercise,
      long right,
      long solved,
      long wrong,
      long wrongForm,
      long undecided,
      Instant last) {

    Cell cell(Help help) {
      return new Cell(
          progress(), (int) (right + wrong), (int) wrongForm, (int) undecided, help, last);
    }

    private Progress progress() {
      if (solved > 0) {
        return Progress.SOLVED;
      }
      return right + wrong + wrongForm + undecided > 0 ? Progress.TRIED : Progress.NOT_STARTED;
    }
  }
}
