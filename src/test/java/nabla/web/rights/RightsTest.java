package nabla.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nabla.account.Role;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import nabla.web.rights.Endpoints.Endpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Walks every endpoint as everybody: who has no right to it finds the page that is shown where
 * nothing is, and who has one finds something else.
 */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class RightsTest {
  private static final String EXERCISE = "exponential-of-a-cosine";
  private static final String PASSWORD = "a rectangle that grows";
  private static final String NOT_FOUND = "data-status=\"404\"";

  /**
   * Paths that are found by whoever may go there, for templates with parameters: {@code @attempt}
   * and the like stand for what {@link Walker} has of its own.
   */
  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("/sections/{slug}", "/sections/product-rule"),
          Map.entry("/sections/{slug}/picture", "/sections/product-rule/picture"),
          Map.entry("/sections/{slug}/print", "/sections/product-rule/print"),
          Map.entry("/exercises/{id}", "/exercises/@exercise"),
          Map.entry("/exercises/{id}/follow-up", "/exercises/@exercise/follow-up"),
          Map.entry("/exercises/{id}/attempts", "/exercises/@exercise/attempts"),
          Map.entry("/exercises/{id}/attempts/{attempt}", "@attempt"),
          Map.entry("/exercises/{id}/hints", "/exercises/@exercise/hints?rung=1"),
          Map.entry("/exercises/{id}/solution", "/exercises/@exercise/solution"),
          Map.entry("/exercises/{id}/{page:hints|solution}", "/exercises/@exercise/hints"),
          Map.entry("/exercises/{id}/lines", "/exercises/@derivation/lines"),
          Map.entry("/exercises/{id}/lines/reading", "/exercises/@derivation/lines/reading"),
          Map.entry("/exercises/{id}/reading", "/exercises/@exercise/reading"),
          Map.entry("/exercises/{id}/variants", "/exercises/@exercise/variants"),
          Map.entry("/exercises/{id}/draft", "/exercises/@exercise/draft"),
          Map.entry("/exercises/{id}/assigned/{assignment}", "/exercises/@exercise/assigned/@task"),
          Map.entry("/classes/{class}", "/classes/@class"),
          Map.entry("/classes/{class}/settings", "/classes/@class/settings"),
          Map.entry("/classes/{class}/code", "/classes/@class/code"),
          Map.entry("/classes/{class}/archive", "/classes/@class/archive"),
          Map.entry("/classes/{class}/restore", "/classes/@class/restore"),
          Map.entry(
              "/classes/{class}/{action:settings|code|archive|restore|members|leave}",
              "/classes/@class/settings"),
          Map.entry("/classes/{class}/members", "/classes/@class/members"),
          Map.entry(
              "/classes/{class}/members/{account}/role", "/classes/@class/members/@member/role"),
          Map.entry(
              "/classes/{class}/members/{account}/group", "/classes/@class/members/@member/group"),
          Map.entry(
              "/classes/{class}/members/{account}/remove",
              "/classes/@class/members/@member/remove"),
          Map.entry("/classes/{class}/expected/remove", "/classes/@class/expected/remove"),
          Map.entry("/classes/{class}/leave", "/classes/@class/leave"),
          Map.entry("/classes/{class}/roster", "/classes/@class/roster"),
          Map.entry("/classes/{class}/roster/preview", "/classes/@class/roster/preview"),
          Map.entry("/classes/{class}/assignments", "/classes/@class/assignments"),
          Map.entry("/classes/{class}/assignments/new", "/classes/@class/assignments/new"),
          Map.entry("/classes/{class}/grades", "/classes/@class/grades"),
          Map.entry("/classes/{class}/grades.csv", "/classes/@class/grades.csv"),
          Map.entry("/classes/{class}/grid", "/classes/@class/grid"),
          Map.entry("/classes/{class}/grid.csv", "/classes/@class/grid.csv"),
          Map.entry("/classes/{class}/grid.json", "/classes/@class/grid.json"),
          Map.entry("/classes/{class}/live", "/classes/@class/live"),
          Map.entry("/classes/{class}/live/events", "/classes/@class/live/events"),
          Map.entry("/classes/{class}/queue", "/classes/@class/queue"),
          Map.entry("/exercises/{id}/problems", "/exercises/@exercise/problems"),
          Map.entry(
              "/dashboard/reports/{report}/settle",
              "/dashboard/reports/00000000-0000-0000-0000-000000000001/settle"),
          Map.entry(
              "/classes/{class}/reports/{report}/settle",
              "/classes/@class/reports/00000000-0000-0000-0000-000000000001/settle"),
          Map.entry(
              "/classes/{class}/students/{student}/notes",
              "/classes/@class/students/@member/notes"),
          Map.entry(
              "/classes/{class}/students/{student}/notes/{note}/delete",
              "/classes/@class/students/@member/notes/00000000-0000-0000-0000-000000000001/delete"),
          Map.entry("/classes/{class}/mistakes", "/classes/@class/mistakes"),
          Map.entry("/classes/{class}/attention", "/classes/@class/attention"),
          Map.entry("/classes/{class}/report", "/classes/@class/report"),
          Map.entry("/classes/{class}/students/{student}", "/classes/@class/students/@member"),
          Map.entry("/classes/{class}/exercises/{exercise}", "/classes/@class/exercises/@exercise"),
          Map.entry(
              "/classes/{class}/exercises/{exercise}/acts",
              "/classes/@class/exercises/@exercise/acts"),
          Map.entry(
              "/classes/{class}/exercises/{exercise}/acts/preview",
              "/classes/@class/exercises/@exercise/acts/preview"),
          Map.entry(
              "/classes/{class}/exercises/{exercise}/acts/{act}/undo",
              "/classes/@class/exercises/@exercise/acts/00000000-0000-0000-0000-000000000001/undo"),
          Map.entry("/assignments/{id}", "/assignments/@assignment"),
          Map.entry("/assignments/{id}/settings", "/assignments/@assignment/settings"),
          Map.entry("/assignments/{id}/delete", "/assignments/@assignment/delete"),
          Map.entry("/assignments/{id}/extensions", "/assignments/@assignment/extensions"),
          Map.entry(
              "/assignments/{id}/extensions/{account}/withdraw",
              "/assignments/@assignment/extensions/@member/withdraw"),
          Map.entry("/account/sessions/{id}/end", "/account/sessions/@session/end"),
          Map.entry("/invitations/{id}/withdraw", "/invitations/@invitation/withdraw"),
          Map.entry("/authoring/sets/{set}", "/authoring/sets/@set"),
          Map.entry("/authoring/sets/{set}/copy", "/authoring/sets/@set/copy"),
          Map.entry("/authoring/sets/{set}/delete", "/authoring/sets/@set/delete"),
          Map.entry("/authoring/sets/{set}/{action:copy|delete}", "/authoring/sets/@set/copy"),
          Map.entry("/authoring/exercises/{id}", "/authoring/exercises/@exercise"),
          Map.entry("/authoring/exercises/{id}/look", "/authoring/exercises/@exercise/look"),
          Map.entry("/authoring/exercises/{id}/draft", "/authoring/exercises/@exercise/draft"),
          Map.entry(
              "/authoring/exercises/{id}/draft/drop", "/authoring/exercises/@exercise/draft/drop"),
          Map.entry(
              "/authoring/exercises/{id}/{action:look|draft|fields}",
              "/authoring/exercises/@exercise/look"),
          Map.entry(
              "/authoring/exercises/{id}/versions", "/authoring/exercises/@exercise/versions"),
          Map.entry(
              "/authoring/exercises/{id}/versions/{number}/restore",
              "/authoring/exercises/@exercise/versions/1/restore"),
          Map.entry("/authoring/exercises/{id}/review", "/authoring/exercises/@exercise/review"),
          Map.entry("/authoring/exercises/{id}/publish", "/authoring/exercises/@exercise/publish"),
          Map.entry("/authoring/import/{import}", "/authoring/import/@import"),
          Map.entry("/authoring/exercises/{id}/copy", "/authoring/exercises/@exercise/copy"),
          Map.entry("/authoring/exercises/{id}/fields", "/authoring/exercises/@exercise/fields"),
          Map.entry("/people/{id}", "/people/@account"),
          Map.entry("/people/{id}/role", "/people/@account/role"),
          Map.entry("/people/{id}/password-link", "/people/@account/password-link"));

  /** Where nothing is for anybody, or for no browser. */
  private static final Map<String, String> EMPTY =
      Map.of("/{elsewhere:.+}", "/nothing/here", "/api/grade", "/api/grade");

  /** What goes on for as long as one listens. */
  private static final Set<String> ENDLESS = Set.of("/classes/{class}/live/events");

  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;

  @Test
  void everyEndpointNamesItsRight() {
    assertThat(Endpoints.all()).isNotEmpty().allSatisfy(e -> assertThat(e.right()).isPresent());
  }

  @Test
  void nobodyFindsWhatTheTableDoesNotGrant() {
    assertAnswers(null);
    for (Role role : Role.values()) {
      assertAnswers(role);
    }
  }

  private void assertAnswers(@Nullable Role role) {
    Walker walker = new Walker(role);
    for (Endpoint endpoint : Endpoints.all()) {
      boolean granted =
          endpoint.right().orElseThrow().audience().has(role)
              && !EMPTY.containsKey(endpoint.path());
      String asWhom = endpoint + " as " + role;
      if (granted && ENDLESS.contains(endpoint.path())) {
        assertThat(walker.begin(sample(endpoint))).as(asWhom).isEqualTo(200);
        continue;
      }
      HttpResponse<String> response = walker.ask(endpoint, sample(endpoint));
      if (granted) {
        assertThat(response.statusCode()).as(asWhom).isLessThan(500).isNotEqualTo(404);
      } else {
        assertThat(response.statusCode()).as(asWhom).isEqualTo(404);
        assertThat(response.body()).as(asWhom).containsAnyOf(NOT_FOUND, "\"error\"");
      }
      if (endpoint.path().equals("/sign-out")) {
        walker = new Walker(role);
      }
    }
  }

  private static String sample(Endpoint endpoint) {
    String path = EMPTY.getOrDefault(endpoint.path(), SAMPLES.get(endpoint.path()));
    if (path == null && !endpoint.path().contains("{")) {
      path = endpoint.path();
    }
    assertThat(path).as("a sample address of %s", endpoint).isNotNull();
    return path;
  }

  /** What is refused cannot be told from what is not there. */
  @Test
  void whatIsRefusedLooksLikeNothing() {
    Walker student = new Walker(Role.STUDENT);
    String refused = student.visitor.open("/dashboard").body();
    assertThat(refused)
        .isEqualTo(student.visitor.open("/dashboarx").body().replace("dashboarx", "dashboard"));
    String people = "/people/" + UUID.randomUUID() + "/role";
    assertThat(student.visitor.post(people, Map.of()).body().replace(people, "/nothing"))
        .isEqualTo(student.visitor.post("/nothing", Map.of()).body());
    assertThat(student.visitor.open("/account/name").statusCode()).isEqualTo(404);
  }

  @Test
  void whatBelongsToSomebodyElseIsNotThere() {
    Walker one = new Walker(Role.INSTRUCTOR);
    Walker other = new Walker(Role.INSTRUCTOR);
    for (String path :
        new String[] {
          "/account/sessions/@session/end",
          "/invitations/@invitation/withdraw",
          "/authoring/import/@import",
          "/authoring/sets/@set",
          "/authoring/sets/@set/delete"
        }) {
      assertThat(other.visitor.post(one.filled(path), Map.of()).statusCode()).isEqualTo(404);
    }
    assertThat(other.visitor.open(one.filled("@attempt")).statusCode()).isEqualTo(404);
  }

  /** Instructors and administrators side by side see nothing of each other's classes. */
  @Test
  void theClassesOfOthersAreNotThere() {
    Walker one = new Walker(Role.INSTRUCTOR);
    for (Role role : new Role[] {Role.STUDENT, Role.INSTRUCTOR, Role.ADMINISTRATOR}) {
      Walker other = new Walker(role);
      for (Endpoint endpoint : Endpoints.all()) {
        String path = sample(endpoint);
        if (path.matches(".*@(class|assignment|task).*")) {
          one.teach();
          HttpResponse<String> response =
              endpoint.verb().equals("GET")
                  ? other.visitor.open(one.filled(path))
                  : other.visitor.post(one.filled(path), Map.of());
          assertThat(response.statusCode()).as(endpoint + " as " + role).isIn(404, 415);
        }
      }
    }
  }

  /** What those in a class can do depends on what they are in it. */
  @Test
  void assistantsSeeAndStudentsDoNot() {
    Walker walker = new Walker(Role.STUDENT);
    walker.teach();
    update(
        "update class_member set role = 'ASSISTANT' where class_id = '"
            + walker.filled("@class")
            + "' and account_id = (select id from account where email = '"
            + walker.email
            + "')");
    assertThat(walker.visitor.open(walker.filled("/classes/@class/grades")).statusCode())
        .isEqualTo(200);
    assertThat(walker.visitor.open(walker.filled("/assignments/@assignment")).body())
        .contains("class=\"points\"")
        .doesNotContain("/extensions");
    String task = walker.filled("@task");
    assertThat(walker.visitor.open("/assignments/" + task).body())
        .doesNotContain("class=\"points\"");
    assertThat(walker.visitor.open("/assignments/" + task + "/settings").statusCode())
        .isEqualTo(404);
  }

  /** Somebody in a role, with something of everything. */
  private final class Walker {
    private final Visitor visitor = new Visitor(address.substring(0, address.length() - 1));
    private final Map<String, String> own = new LinkedHashMap<>();
    private String email = "";

    Walker(@Nullable Role role) {
      own.put("@exercise", EXERCISE);
      own.put("@derivation", "derive-the-product-rule");
      own.put("@account", UUID.randomUUID().toString());
      own.put("@attempt", "/exercises/" + EXERCISE + "/attempts/" + UUID.randomUUID());
      own.put("@import", UUID.randomUUID().toString());
      own.put("@set", UUID.randomUUID().toString());
      own.put("@session", UUID.randomUUID().toString());
      own.put("@invitation", UUID.randomUUID().toString());
      for (String name : new String[] {"@class", "@member", "@assignment", "@task"}) {
        own.put(name, UUID.randomUUID().toString());
      }
      if (role == null) {
        visitor.open("/");
        return;
      }
      own.put("@attempt", Visitor.target(visitor.answer(EXERCISE, 7, "x")));
      if (role == Role.GUEST) {
        return;
      }
      email = UUID.randomUUID() + "@example.org";
      visitor.signUp("Ada", email, PASSWORD);
      update("update account set role = '" + role + "' where email = '" + email + "'");
      String id = text("select id from account where email = '" + email + "'");
      own.put("@account", someStudent());
      signInElsewhere();
      visitor.post("/invitations", Map.of());
      if (role.includes(Role.INSTRUCTOR)) {
        own.put("@import", staged(id));
        own.put("@set", made(id));
        own.put("@invitation", text("select id from ticket where created_by = '" + id + "'"));
      }
    }

    /** A question set. */
    private String made(String account) {
      UUID set = UUID.randomUUID();
      update(
          "insert into question_set (id, owner_id, title, note, created_at)"
              + " values ('%s', '%s', 'Sheet', '', now())".formatted(set, account));
      return set.toString();
    }

    /** A file that was sent and not taken over. */
    private String staged(String account) {
      UUID file = UUID.randomUUID();
      update(
          "insert into staged_import (id, account_id, file_name, section, content, staged_at)"
              + " values ('%s', '%s', 'a.csv', '', 'title', now())".formatted(file, account));
      return file.toString();
    }

    /** Another session of the same account. */
    private void signInElsewhere() {
      new Visitor(address.substring(0, address.length() - 1)).signIn(email, PASSWORD);
      own.put(
          "@session",
          text(
              "select session.id from session join account on account.id = account_id where email = '"
                  + email
                  + "' order by seen_at desc"));
    }

    /** Another class that this one teaches, and one that this one attends. */
    private void teach() {
      String member = own.get("@account");
      UUID taught = classOf("INSTRUCTOR");
      update(
          "insert into class_member (class_id, account_id, role, joined_at) values ('%s', '%s', 'STUDENT', now())"
              .formatted(taught, member));
      own.put("@class", taught.toString());
      own.put("@member", member);
      own.put("@assignment", assignmentOf(taught).toString());
      own.put("@task", assignmentOf(classOf("STUDENT")).toString());
    }

    private UUID classOf(String classRole) {
      UUID id = UUID.randomUUID();
      update(
          "insert into course_class (id, title, zone, join_code, created_at) values ('%s', 'C', 'Europe/Berlin', '%s', now())"
              .formatted(id, id));
      update(
          "insert into class_member (class_id, account_id, role, joined_at) select '%s', id, '%s', now() from account where email = '%s'"
              .formatted(id, classRole, email));
      return id;
    }

    private UUID assignmentOf(UUID classId) {
      UUID id = UUID.randomUUID();
      update(
          ("insert into assignment (id, class_id, title, opens_at, due_at, closes_at, late_percent, solutions, variants,"
                  + " seed, version, changed_at) values ('%s', '%s', 'A', now() - interval '1 hour', now() + interval '1 hour',"
                  + " now() + interval '1 hour', 0, 'EARNED', 'OWN', 1, 1, now())")
              .formatted(id, classId));
      update("insert into assignment_exercise values ('%s', 0, '%s', 10)".formatted(id, EXERCISE));
      return id;
    }

    int begin(String path) {
      teach();
      return visitor.begin(filled(path));
    }

    HttpResponse<String> ask(Endpoint endpoint, String path) {
      if (path.startsWith("/api/")) {
        return visitor.send(path, "application/x-ndjson", "{}");
      }
      if (path.contains("@session") && !email.isEmpty()) {
        signInElsewhere();
      }
      if (path.matches(".*@(class|assignment|task).*") && !email.isEmpty()) {
        teach();
      }
      return endpoint.verb().equals("GET")
          ? visitor.open(filled(path))
          : visitor.post(filled(path), Map.of("seed", "7", "role", "STUDENT", "answer", "x"));
    }

    String filled(String path) {
      String filled = path;
      for (Map.Entry<String, String> mine : own.entrySet()) {
        filled = filled.replace(mine.getKey(), mine.getValue());
      }
      return filled;
    }
  }

  private String someStudent() {
    String email = UUID.randomUUID() + "@example.org";
    new Visitor(address.substring(0, address.length() - 1)).signUp("Bob", email, PASSWORD);
    return text("select id from account where email = '" + email + "'");
  }

  private void update(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }

  /** The id that {@code sql} selects; empty when there is none. */
  private String text(String sql) {
    List<?> ids =
        QuarkusTransaction.requiringNew()
            .call(() -> entities.createNativeQuery(sql, UUID.class).getResultList());
    return ids.isEmpty() ? "" : ids.get(0).toString();
  }
}
