package nabla.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nabla.account.PersonalData;
import nabla.account.WorkMoved;

/** What people report about exercises, for those who teach them. */
@ApplicationScoped
public class ProblemReports implements PersonalData {
  private static final int MOST = 200;

  private final EntityManager entities;

  ProblemReports(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What is reported.
   *
   * @param reading as LaTeX; empty where nothing could be read
   */
  public record Filed(
      UUID accountId,
      String exerciseId,
      long seed,
      String answer,
      String reading,
      String comment) {}

  @Transactional
  public void file(Filed filed) {
    ProblemReport report = new ProblemReport();
    report.id = UUID.randomUUID();
    report.accountId = filed.accountId();
    report.exerciseId = filed.exerciseId();
    report.seed = filed.seed();
    report.answer = filed.answer();
    report.reading = filed.reading();
    report.comment = filed.comment();
    report.at = Instant.now();
    report.persist();
  }

  /** A report, and whose it is. */
  public record Open(ProblemReport report, String name) {}

  /** Those of the class's students that nobody has settled, the oldest first. */
  @Transactional
  public List<Open> open(UUID classId) {
    return entities
        .createQuery(
            "select r, a.name from ProblemReport r, Account a, ClassMember m"
                + " where a.id = r.accountId and m.key.accountId = a.id and m.key.classId = :class"
                + " and m.role = nabla.course.ClassRole.STUDENT and r.settledAt is null"
                + " order by r.at, r.id",
            Object[].class)
        .setParameter("class", classId)
        .setMaxResults(MOST)
        .getResultStream()
        .map(row -> new Open((ProblemReport) row[0], (String) row[1]))
        .toList();
  }

  /** Takes a report of one of the class's students off the queue, in every class. */
  @Transactional
  public void settle(UUID classId, UUID reportId, UUID by) {
    settle(
        "exists (select 1 from ClassMember m where m.key.accountId = r.accountId"
            + " and m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT)",
        reportId,
        by,
        Map.of("class", classId));
  }

  /** Whose work nobody sees who teaches. */
  private static final String ELSEWHERE =
      "not exists (select 1 from ClassMember m, CourseClass c where m.key.accountId = r.accountId"
          + " and c.id = m.key.classId and c.archivedAt is null"
          + " and m.role = nabla.course.ClassRole.STUDENT)";

  /** Those of people who are students of no class, that nobody has settled, the oldest first. */
  @Transactional
  public List<ProblemReport> openElsewhere() {
    return entities
        .createQuery(
            "select r from ProblemReport r where r.settledAt is null and "
                + ELSEWHERE
                + " order by r.at, r.id",
            ProblemReport.class)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Takes a report of somebody who is a student of no class off the list. */
  @Transactional
  public void settleElsewhere(UUID reportId, UUID by) {
    settle(ELSEWHERE, reportId, by, Map.of());
  }

  private void settle(String whose, UUID reportId, UUID by, Map<String, UUID> values) {
    Query update =
        entities
            .createQuery(
                "update ProblemReport r set r.settledAt = :now, r.settledBy = :by"
                    + " where r.id = :id and r.settledAt is null and "
                    + whose)
            .setParameter("now", Instant.now())
            .setParameter("by", by)
            .setParameter("id", reportId);
    values.forEach(update::setParameter);
    update.executeUpdate();
  }

  void move(@Observes WorkMoved event) {
    ProblemReport.update("accountId = ?2 where accountId = ?1", event.from(), event.to());
  }

  @Override
  public String part() {
    return "reports";
  }

  /** A report as its writer takes it along. */
  record Own(String exercise, long seed, String answer, String comment, Instant at) {}

  @Override
  @Transactional
  public Object of(UUID account) {
    return ProblemReport.<ProblemReport>list("accountId = ?1 order by at", account).stream()
        .map(one -> new Own(one.exerciseId, one.seed, one.answer, one.comment, one.at))
        .toList();
  }
}
