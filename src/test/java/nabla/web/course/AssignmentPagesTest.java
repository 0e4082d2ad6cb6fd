package nabla.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.ExerciseLibrary;
import nabla.math.TextPrinter;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assignments, from the instructor's form to the points of a student. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AssignmentPagesTest {
  private static final String EXERCISE = "exponential-of-a-cosine";
  private static final LocalDateTime NOW =
      LocalDateTime.now(ZoneId.of("Europe/Berlin")).truncatedTo(ChronoUnit.MINUTES);
  private static final Pattern SEED = Pattern.compile("name=\"seed\" value=\"(\\d+)\"");

  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;
  @Inject ExerciseLibrary library;

  private People people;
  private Visitor instructor;
  private Visitor student;
  private String classPath;

  @BeforeEach
  void fillAClass() {
    people = new People(address, entities);
    instructor = people.instructor("Sofia Lang");
    classPath = people.newClass(instructor, "Calculus for ML");
    student = people.student("Mira Okafor");
    people.join(student, classPath);
  }

  @Test
  void aStudentSolvesAnAssignment() {
    String assignment = assignment(Map.of());

    assertThat(student.open(assignment).body())
        .contains("data-phase=\"assignment_phase_OPEN\"", "0 of 10 points", "CE");
    String exercise = Visitor.target(student.open(assigned(assignment)));
    assertThat(exercise).endsWith("/exercises/" + EXERCISE);
    String page = student.open("/exercises/" + EXERCISE).body();
    assertThat(page).contains("Part of Sheet 1", "3 attempts left");
    long seed = seed(page);

    assertThat(student.open("/me").body())
        .contains("href=\"" + assignment + "\"", "0 of 1 solved", "0 of 10 points");

    student.answer(EXERCISE, seed, "x");
    assertThat(student.open(assignment).body()).contains("0 of 10 points", "2 attempts left");
    student.answer(EXERCISE, seed, right(seed));
    assertThat(student.open(assignment).body())
        .contains("10 of 10 points", "1 attempt left", "which is the best and counts");
    assertThat(instructor.open(assignment).body()).contains("Mira Okafor", "<b>10</b>");
  }

  @Test
  void answersToOtherVariantsArePractice() {
    String assignment = assignment(Map.of());
    student.open(assigned(assignment));
    long seed = seed(student.open("/exercises/" + EXERCISE).body());
    student.post("/exercises/" + EXERCISE + "/variants", Map.of());

    assertThat(student.open("/exercises/" + EXERCISE).body())
        .contains("Go to the variant that counts", "do not count");
    student.answer(EXERCISE, seed + 1, right(seed + 1));
    assertThat(student.open(assignment).body()).contains("0 of 10 points", "3 attempts left");
  }

  @Test
  void everyStudentHasAnOwnVariantUnlessAllHaveTheSame() {
    Visitor other = people.student("Nils Berg");
    people.join(other, classPath);
    String own = assignment(Map.of());
    String same = assignment(Map.of("variants", "SAME"));
    for (String assignment : new String[] {own, same}) {
      student.open(assigned(assignment));
      other.open(assigned(assignment));
      long mine = seed(student.open("/exercises/" + EXERCISE).body());
      long theirs = seed(other.open("/exercises/" + EXERCISE).body());
      assertThat(mine == theirs).isEqualTo(assignment.equals(same));
    }
  }

  @Test
  void hintsAndSolutionsFollowTheAssignment() {
    String strict = assignment(Map.of("hints", "", "solutions", "CLOSED"));
    student.open(assigned(strict));
    String page = student.open("/exercises/" + EXERCISE).body();
    assertThat(page)
        .contains("There are no hints while Sheet 1 is open.", "when Sheet 1 has closed")
        .doesNotContain("hints?rung=1");
    long seed = seed(page);
    Map<String, String> form = Map.of("seed", Long.toString(seed), "answer", "");
    student.post("/exercises/" + EXERCISE + "/hints?rung=1", form);
    student.post("/exercises/" + EXERCISE + "/solution", form);
    student.answer(EXERCISE, seed, right(seed));
    assertThat(student.open("/exercises/" + EXERCISE).body())
        .contains("id=\"solution\" aria-labelledby=\"solution-title\" hidden");
    assertThat(student.open(strict).body()).contains("10 of 10 points");
  }

  @Test
  void aHintCostsWhatTheAssignmentSays() {
    String assignment = assignment(Map.of("hint-percent", "25"));
    student.open(assigned(assignment));
    String page = student.open("/exercises/" + EXERCISE).body();
    assertThat(page).contains("Each hint takes 25 % of the points in Sheet 1.");
    long seed = seed(page);
    student.post(
        "/exercises/" + EXERCISE + "/hints?rung=1",
        Map.of("seed", Long.toString(seed), "answer", ""));
    student.answer(EXERCISE, seed, right(seed));
    assertThat(student.open(assignment).body()).contains("7.5 of 10 points", "1 hint takes 25 %");
  }

  @Test
  void beforeItOpensExercisesAreNamedAndNotAsked() {
    String ahead = assignment(Map.of("opens", NOW.plusHours(1).toString()));
    assertThat(student.open(ahead).body())
        .contains("data-phase=\"assignment_phase_AHEAD\"")
        .doesNotContain("/assigned/");
    assertThat(student.open(assigned(ahead)).statusCode()).isEqualTo(404);
  }

  @Test
  void anExtensionOpensItAgainForOneStudent() {
    String over =
        assignment(
            Map.of("opens", NOW.minusDays(2).toString(), "due", NOW.minusDays(1).toString()));
    assertThat(student.open(over).body()).contains("data-phase=\"assignment_phase_CLOSED\"");
    String id = id("Mira Okafor", classPath);

    HttpResponse<String> earlier =
        instructor.post(
            over + "/extensions",
            Map.of("student", id, "due", NOW.minusDays(3).toString(), "note", "ill"));
    assertThat(earlier.statusCode()).isEqualTo(422);
    assertThat(earlier.body())
        .contains("nobody can have less time", "value=\"ill\"", NOW.minusDays(3).toString());
    instructor.post(
        over + "/extensions",
        Map.of(
            "student", id, "due", NOW.plusDays(1).toString(), "attempts", "2", "note", "was ill"));

    assertThat(student.open(over).body())
        .contains("data-phase=\"assignment_phase_OPEN\"", "5 answers to each exercise count");
    assertThat(instructor.open(over).body()).contains("was ill", "2 more attempts");
    instructor.post(over + "/extensions/" + id + "/withdraw", Map.of());
    assertThat(student.open(over).body()).contains("data-phase=\"assignment_phase_CLOSED\"");
  }

  @Test
  void whatIsWrongWithTheFormIsToldAtItsFields() {
    HttpResponse<String> page =
        instructor.post(
            classPath + "/assignments",
            Map.of(
                "title", "Sheet <1>",
                "opens", "2027-03-28T02:30",
                "due", "soon",
                "late", "101",
                "exercise", "no-such-exercise"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains(
            "value=\"Sheet &lt;1&gt;\"",
            "clocks go from 02:00 straight to 03:00 (Europe/Berlin)",
            "value=\"soon\"",
            "Choose a day and a time",
            "Enter a whole number from 0 to 100.",
            "Choose at least one exercise.");
  }

  @Test
  void twoWhoChangeItAtOnceAreTold() {
    String assignment = assignment(Map.of());
    Map<String, String> form = form(Map.of("version", "1", "attempts", "5"));
    Map<String, String> other = form(Map.of("version", "1", "title", "Sheet one"));
    assertThat(instructor.post(assignment + "/settings", form).statusCode()).isEqualTo(303);

    HttpResponse<String> refused = instructor.post(assignment + "/settings", other);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains(
            "data-code=\"CHANGED_MEANWHILE\"",
            "Sofia Lang",
            "<b>Answers that count to each exercise</b>: 5",
            "<b>Title</b>: Sheet 1",
            "value=\"Sheet one\"",
            "name=\"version\" value=\"2\"");
    assertThat(instructor.open(assignment).body()).doesNotContain("Sheet one");
    other.put("version", "2");
    instructor.post(assignment + "/settings", other);
    assertThat(instructor.open(assignment).body()).contains("Sheet one");
  }

  @Test
  void pointsAreFilesForPlatforms() {
    String assignment = assignment(Map.of());
    student.open(assigned(assignment));
    long seed = seed(student.open("/exercises/" + EXERCISE).body());
    student.answer(EXERCISE, seed, right(seed));
    people.update(
        "update account set name = '=1+1' where id = '" + id("Mira Okafor", classPath) + "'");

    String moodle = instructor.open(classPath + "/grades.csv?layout=moodle").body();
    assertThat(moodle.lines().toList().get(0)).isEqualTo("Name,Email address,Sheet 1");
    assertThat(moodle.lines().toList().get(1)).matches("'=1\\+1,.*@example.org,10.00");
    String canvas = instructor.open(classPath + "/grades.csv?layout=canvas").body();
    assertThat(canvas.lines().toList().get(0))
        .isEqualTo("Student,ID,SIS User ID,SIS Login ID,Section,Sheet 1");
    assertThat(canvas.lines().toList().get(1)).isEqualTo("\"    Points Possible\",,,,,10");
    assertThat(canvas.lines().toList().get(2))
        .matches("'=1\\+1,,,.*@example.org,Calculus for ML,10.00");
    assertThat(instructor.open(classPath + "/grades.csv?layout=other").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsTypedIsKeptUntilItIsSent() {
    long seed = seed(student.open("/exercises/" + EXERCISE).body());
    Map<String, String> typed = Map.of("seed", Long.toString(seed), "answer", "3 x^2 +");
    assertThat(student.post("/exercises/" + EXERCISE + "/draft", typed).statusCode())
        .isEqualTo(204);
    assertThat(student.open("/exercises/" + EXERCISE).body()).contains("value=\"3 x^2 +\"");
    student.answer(EXERCISE, seed, "3 x^2");
    assertThat(student.open("/exercises/" + EXERCISE).body()).doesNotContain("3 x^2 +\"");
  }

  private String assignment(Map<String, String> changes) {
    HttpResponse<String> made = instructor.post(classPath + "/assignments", form(changes));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String target = Visitor.target(made);
    return target.substring(target.indexOf("/assignments/"));
  }

  private static Map<String, String> form(Map<String, String> changes) {
    Map<String, String> form = new HashMap<>();
    form.put("title", "Sheet 1");
    form.put("opens", NOW.minusHours(1).toString());
    form.put("due", NOW.plusDays(7).toString());
    form.put("closes", "");
    form.put("late", "50");
    form.put("attempts", "3");
    form.put("hints", "yes");
    form.put("hint-percent", "10");
    form.put("solutions", "EARNED");
    form.put("variants", "OWN");
    form.put("exercise", EXERCISE);
    form.put("points." + EXERCISE, "10");
    form.putAll(changes);
    return form;
  }

  private static String assigned(String assignment) {
    return "/exercises/" + EXERCISE + assignment.replace("/assignments/", "/assigned/");
  }

  private String right(long seed) {
    return TextPrinter.print(library.find(EXERCISE).orElseThrow().variant(seed).spec().reference());
  }

  private static long seed(String page) {
    Matcher seed = SEED.matcher(page);
    assertThat(seed.find()).isTrue();
    return Long.parseLong(seed.group(1));
  }

  private String id(String name, String of) {
    String classId = of.substring(of.lastIndexOf('/') + 1);
    UUID id =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    (UUID)
                        entities
                            .createNativeQuery(
                                "select a.id from account a join class_member m on m.account_id = a.id"
                                    + " where a.name = '"
                                    + name
                                    + "' and m.class_id = '"
                                    + classId
                                    + "'",
                                UUID.class)
                            .getSingleResult());
    return id.toString();
  }
}
