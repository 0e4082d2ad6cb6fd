package nabla.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nabla.benchmark.GeneratedClasses;
import nabla.exercise.ExerciseLibrary;
import nabla.testing.PostgresForTests;
import nabla.testing.StatementLog;
import nabla.testing.Visitor;
import org.junit.jupiter.api.Test;

/** How the database finds what the pages of a class show, where there are many classes. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class DashboardPlansTest {
  private static final Pattern GROWING =
      Pattern.compile("\\b(attempt|exercise_state|mistake_count|help|act_attempt)\\b");
  private static final Pattern READ_WHOLE =
      Pattern.compile("Seq Scan on (attempt|exercise_state|mistake_count|help|act_attempt)\\b");

  @TestHTTPResource("/")
  String address;

  @Inject DataSource database;
  @Inject EntityManager entities;
  @Inject ExerciseLibrary library;
  @Inject @PersistenceUnitExtension StatementLog statements;

  @Test
  void noPageReadsATableOfEverybodysWorkFromEndToEnd() throws SQLException {
    Visitor instructor = new Visitor(address.substring(0, address.length() - 1));
    String email = UUID.randomUUID() + "@example.org";
    instructor.signUp("Sofia Lang", email, "a rectangle that grows");
    UUID account = promoted(email);
    List<UUID> classes;
    try (Connection connection = database.getConnection()) {
      classes =
          new GeneratedClasses(
                  library, new GeneratedClasses.Size(20, 600, 30_000, 1), Instant.now(), 9)
              .make(connection, account);
      decideAll(connection);
    }
    String path = "/classes/" + classes.get(0);
    String student = student(classes.get(0));
    statements.clear();
    for (String page :
        List.of(
            "/live",
            "/grid",
            "/queue",
            "/mistakes",
            "/attention",
            "/report",
            "/grades",
            "/exercises/power-rule",
            "/students/" + student)) {
      assertThat(instructor.open(path + page).statusCode()).as(page).isEqualTo(200);
    }
    List<String> hot =
        statements.sent().stream().filter(sql -> GROWING.matcher(sql).find()).toList();
    assertThat(hot).hasSizeGreaterThan(6);
    for (String sql : hot) {
      String plan = plan(sql);
      assertThat(READ_WHOLE.matcher(plan).find()).as("%s%n%s", sql, plan).isFalse();
    }
  }

  /** An act about every wrong answer, one for each class and exercise. */
  private static void decideAll(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into act (id, class_id, exercise_id, kind, percent, answers, at)"
              + " select gen_random_uuid(), class_id, exercise_id, 'CREDIT', 0, '', now()"
              + " from attempt join class_member using (account_id) group by class_id, exercise_id");
      statement.execute(
          "insert into act_attempt select a.id, t.id from act a join class_member m"
              + " using (class_id) join attempt t on t.account_id = m.account_id"
              + " and t.exercise_id = a.exercise_id where t.verdict = 'INCORRECT'"
              + " on conflict do nothing");
      statement.execute("analyze");
    }
  }

  private UUID promoted(String email) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (UUID)
                    entities
                        .createNativeQuery(
                            "update account set role = 'INSTRUCTOR' where email = ?1 returning id",
                            UUID.class)
                        .setParameter(1, email)
                        .getSingleResult());
  }

  private String student(UUID classId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select account_id from class_member where class_id = ?1"
                            + " and role = 'STUDENT' limit 1",
                        UUID.class)
                    .setParameter(1, classId)
                    .getSingleResult()
                    .toString());
  }

  /** What is done for {@code sql} whatever its parameters are. */
  private String plan(String sql) throws SQLException {
    Matcher open = Pattern.compile("\\?").matcher(sql);
    StringBuilder numbered = new StringBuilder();
    int count = 0;
    while (open.find()) {
      count++;
      open.appendReplacement(numbered, Matcher.quoteReplacement("$" + count));
    }
    open.appendTail(numbered);
    String nothing = String.join(", ", Collections.nCopies(count, "null"));
    List<String> lines = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute("prepare hot as " + numbered);
      String values = count == 0 ? "" : "(" + nothing + ")";
      try (ResultSet rows = statement.executeQuery("explain execute hot" + values)) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
      statement.execute("deallocate hot");
      statement.execute("reset plan_cache_mode");
    }
    return String.join("\n", lines);
  }
}
