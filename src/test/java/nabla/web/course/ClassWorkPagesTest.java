package nabla.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nabla.exercise.ExerciseLibrary;
import nabla.math.TextPrinter;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those who teach a class see of its answers, and what they decide about them. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ClassWorkPagesTest {
  private static final String EXERCISE = "power-rule";
  private static final Pattern ATTEMPT = Pattern.compile("name=\"attempt\" value=\"([^\"]+)\"");

  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;
  @Inject ExerciseLibrary library;

  private People people;
  private Visitor instructor;
  private Visitor mira;
  private Visitor nils;
  private String classPath;

  @BeforeEach
  void fillAClass() {
    people = new People(address, entities);
    instructor = people.instructor("Sofia Lang");
    classPath = people.newClass(instructor, "Calculus for ML");
    mira = people.student("Mira Okafor");
    nils = people.student("Nils Berg");
    people.join(mira, classPath);
    people.join(nils, classPath);
  }

  @Test
  void aClassWithNobodyHasPagesToo() {
    String empty = people.newClass(instructor, "Empty");
    for (String page :
        List.of(
            "/grid",
            "/live",
            "/queue",
            "/mistakes",
            "/attention",
            "/report",
            "/grades",
            "/exercises/" + EXERCISE)) {
      assertThat(instructor.open(empty + page).statusCode()).as(page).isEqualTo(200);
    }
    assertThat(instructor.open(empty + "/exercises/no-such-exercise").statusCode()).isEqualTo(404);
    assertThat(instructor.open(empty + "/students/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void wrongAnswersAreJoinedAcrossVariantsAndToldTheSame() {
    mira.answer(EXERCISE, 1, "17*x");
    nils.answer(EXERCISE, 2, "x*17");
    String page = instructor.open(classPath + "/exercises/" + EXERCISE).body();
    assertThat(page).contains("<b>2 students</b>", "2 variants", "Mira Okafor", "Nils Berg");

    String key = key(page);
    HttpResponse<String> looked =
        instructor.post(
            classPath + "/exercises/" + EXERCISE + "/acts/preview",
            Map.of("answers", key, "kind", "feedback", "feedback", "Where is the <exponent>?"));
    assertThat(looked.body()).contains("Where is the &lt;exponent&gt;?", "2 answers");
    assertThat(mira.open(last(mira)).body()).doesNotContain("Where is the");
    apply(looked, Map.of("answers", key, "kind", "feedback", "feedback", "Where is it?"));

    assertThat(mira.open(last(mira)).body()).contains("Your instructor says: Where is it?");
    // And to the next who answers so, in yet another variant.
    Visitor late = people.student("Late");
    people.join(late, classPath);
    late.answer(EXERCISE, 3, "17*x");
    assertThat(late.open(last(late)).body()).contains("Where is it?");
    late.answer(EXERCISE, 3, "18*x");
    assertThat(late.open(last(late)).body()).doesNotContain("Where is it?");
  }

  @Test
  void creditIsADryRunFirstAndCanBeUndone() {
    String assignment = assignment();
    long seed = seed(mira, assignment);
    mira.answer(EXERCISE, seed, "17*x");
    String key = key(instructor.open(classPath + "/exercises/" + EXERCISE).body());
    Map<String, String> half = Map.of("answers", key, "kind", "credit", "percent", "50");

    HttpResponse<String> looked =
        instructor.post(classPath + "/exercises/" + EXERCISE + "/acts/preview", half);
    assertThat(looked.body()).contains("Mira Okafor", "<td>0</td><td><b>5</b></td>");
    assertThat(mira.open(assignment).body()).contains("0 of 10 points");
    apply(looked, half);
    assertThat(mira.open(assignment).body())
        .contains("5 of 10 points", "50 % by a decision of your instructor");
    assertThat(mira.open(last(mira)).body()).contains("a credit of 50 %");
    String timeline =
        instructor
            .open(classPath + "/grid")
            .body()
            .replaceAll("(?s).*href=\"(/classes/[^\"]+/students/[^\"]+)\"[^>]*>Mira.*", "$1");
    assertThat(instructor.open(timeline).body())
        .contains("Credit of 50 %", "Sheet 1", "5 of 10 points", "variant ");
    assertThat(instructor.open(timeline + "?page=2147483647").body())
        .contains("There are no answers this far back.");

    String page = instructor.open(classPath + "/exercises/" + EXERCISE).body();
    assertThat(page).contains("Credit of 50 %", "Sofia Lang");
    String undo = page.replaceAll("(?s).*action=\"([^\"]+/undo)\".*", "$1");
    instructor.post(undo, Map.of());
    assertThat(mira.open(assignment).body()).contains("0 of 10 points");
    assertThat(instructor.open(classPath + "/exercises/" + EXERCISE).body()).contains("undone");
  }

  @Test
  void whatIsSentTwiceIsDecidedOnce() {
    mira.answer(EXERCISE, 1, "17*x");
    String path = classPath + "/exercises/" + EXERCISE;
    Map<String, String> half =
        Map.of("answers", key(instructor.open(path).body()), "kind", "credit", "percent", "50");
    HttpResponse<String> looked = instructor.post(path + "/acts/preview", half);
    apply(looked, half);
    apply(looked, half);
    assertThat(instructor.open(path).body().split("/undo\"", -1)).hasSize(2);
  }

  @Test
  void whatOneClassDecidesCountsThereAlone() {
    String assignment = assignment();
    long seed = seed(mira, assignment);
    mira.answer(EXERCISE, seed, "17*x");
    Visitor other = people.instructor("Karl Weber");
    String elsewhere = people.newClass(other, "Elsewhere");
    people.join(mira, elsewhere);
    String path = elsewhere + "/exercises/" + EXERCISE;
    Map<String, String> whole =
        Map.of("answers", key(other.open(path).body()), "kind", "credit", "percent", "100");
    HttpResponse<String> looked = other.post(path + "/acts/preview", whole);
    assertThat(looked.body()).contains("No points change");
    apply(other, path, looked, whole);
    assertThat(other.open(path).body()).contains("Credit of 100 %");
    assertThat(mira.open(assignment).body()).contains("0 of 10 points");
  }

  @Test
  void whatCannotBeDecidedComesBack() {
    mira.answer(EXERCISE, 1, "17*x");
    String key = key(instructor.open(classPath + "/exercises/" + EXERCISE).body());
    HttpResponse<String> page =
        instructor.post(
            classPath + "/exercises/" + EXERCISE + "/acts/preview",
            Map.of("answers", key, "kind", "credit", "percent", "a lot"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Enter a credit from 0 to 100 percent.", "value=\"a lot\"");
  }

  @Test
  void onlyTheAttemptsOfTheClassAreDecided() {
    Visitor stranger = people.student("Stranger");
    stranger.answer(EXERCISE, 1, "17*x");
    String attempt = last(stranger);
    instructor.post(
        classPath + "/exercises/" + EXERCISE + "/acts",
        Map.of(
            "answers",
            "text:x",
            "kind",
            "credit",
            "percent",
            "100",
            "attempt",
            attempt.substring(attempt.lastIndexOf('/') + 1)));
    assertThat(stranger.open(attempt).body()).doesNotContain("a credit of");
    assertThat(instructor.open(classPath + "/exercises/" + EXERCISE).body())
        .doesNotContain("Stranger")
        .contains("0 answers");
  }

  @Test
  void theGridIsFilteredAndTakenAlong() {
    for (int i = 0; i < 3; i++) {
      mira.answer(EXERCISE, 1, i + 17 + "*x");
    }
    assertThat(instructor.open(classPath + "/grid").body()).contains("Mira Okafor", "Nils Berg");
    assertThat(instructor.open(classPath + "/grid?show=stuck").body())
        .contains("Mira Okafor")
        .doesNotContain("Nils Berg");
    assertThat(instructor.open(classPath + "/grid?masked=yes").body())
        .contains("Student 1")
        .doesNotContain("Mira Okafor");
    assertThat(instructor.open(classPath + "/grid.csv").body())
        .contains("Mira Okafor", "incorrect, 3 attempts");
    assertThat(instructor.open(classPath + "/grid.csv?masked=yes").body())
        .contains("Student 1", "incorrect, 3 attempts")
        .doesNotContain("Mira", "@");
    assertThat(instructor.open(classPath + "/grid.json").body())
        .contains("{\"exercise\":\"power-rule\",\"state\":\"TRIED\",\"attempts\":3}");
    assertThat(instructor.open(classPath + "/live").body())
        .contains("1 of 2 started", "0 finished", "3 wrong answers, stuck for 0 min");
  }

  @Test
  void aStudentsTimelineShowsEveryAnswerAsItWas() {
    mira.answer(EXERCISE, 1, "17*x");
    mira.answer(EXERCISE, 1, "<b>sin(");
    String page = instructor.open(classPath + "/grid").body();
    String student =
        page.replaceAll("(?s).*href=\"(/classes/[^\"]+/students/[^\"]+)\"[^>]*>Mira.*", "$1");
    assertThat(instructor.open(student).body())
        .contains("<code class=\"you\">17*x</code>", "&lt;b&gt;sin(", "Not read");
    assertThat(nils.open(student).statusCode()).isEqualTo(404);
  }

  @Test
  void mistakesAreCountedBySectionUntilTheExerciseIsSolved() {
    String right = right(1);
    mira.answer(EXERCISE, 1, "(" + right + ")*x");
    nils.answer(EXERCISE, 1, "(" + right + ")*x");
    String row = "lowering it by 1</th><td>%d</td><td>2</td><td>2</td>";
    assertThat(instructor.open(classPath + "/mistakes").body())
        .contains("data-chart=\"line\"", String.format(row, 2));
    assertThat(instructor.open(classPath + "/report").body())
        .contains("2 students, section 3:", "lowering it by 1", "2 answered in the last 7 days");
    nils.answer(EXERCISE, 1, right);
    assertThat(instructor.open(classPath + "/mistakes").body()).contains(String.format(row, 1));
    assertThat(instructor.open(classPath + "/report").body()).contains("1 student, section 3:");
    assertThat(mira.open(classPath + "/mistakes").statusCode()).isEqualTo(404);
  }

  @Test
  void whoMayNeedHelpIsSaidWithTheReason() {
    String assignment = assignment();
    mira.answer(EXERCISE, 1, "17*x");
    String page = instructor.open(classPath + "/attention").body();
    assertThat(page)
        .contains("silent, 1 exercises open", "Nils Berg")
        .contains("Silent: no answer for 7 days")
        .doesNotContain(">Mira Okafor<");
    people.update(
        "update assignment set due_at = now() - interval '1 day', closes_at = now()"
            + " where id = '"
            + assignment.substring(assignment.lastIndexOf('/') + 1)
            + "'");
    assertThat(instructor.open(classPath + "/attention").body())
        .contains("behind, 0 of 1 solved", ">Mira Okafor<", "Nils Berg");
    for (String exercise : List.of(EXERCISE, "exponential-of-a-cosine")) {
      for (int i = 0; i < 3; i++) {
        mira.answer(exercise, 1, i + "*x + 17");
      }
    }
    String report = instructor.open(classPath + "/report").body();
    assertThat(report).contains("stuck in 2 exercises; behind, 0 of 1 solved");
    assertThat(report.indexOf(">Mira Okafor<")).isLessThan(report.indexOf(">Nils Berg<"));
  }

  @Test
  void aReportedProblemWaitsWithVariantAnswerAndReading() {
    mira.answer(EXERCISE, 1, "17*x^2");
    String form = mira.open("/exercises/" + EXERCISE + "/problems").body();
    String seed = form.replaceAll("(?s).*name=\"seed\" value=\"(\\d+)\".*", "$1");
    Map<String, String> report = Map.of("seed", seed, "answer", "17*x^2", "comment", "Why <not>?");
    HttpResponse<String> refused =
        mira.post(
            "/exercises/" + EXERCISE + "/problems",
            Map.of("seed", seed, "answer", "17*x^2", "comment", " "));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Say in 1 to 2000 characters", "17*x^2");
    assertThat(mira.post("/exercises/" + EXERCISE + "/problems", report).statusCode())
        .isEqualTo(303);
    String queue = instructor.open(classPath + "/queue").body();
    assertThat(queue)
        .contains("Why &lt;not&gt;?", "Mira Okafor", "<code class=\"you\">17*x^2</code>", "katex");
    String other = people.newClass(instructor, "Another");
    assertThat(instructor.open(other + "/queue").body()).doesNotContain("Why &lt;not");
    String settle = queue.replaceAll("(?s).*action=\"([^\"]+/settle)\".*", "$1");
    instructor.post(settle.replace(classPath, other), Map.of());
    assertThat(instructor.open(classPath + "/queue").body()).contains("Why &lt;not&gt;?");
    instructor.post(settle, Map.of());
    assertThat(instructor.open(classPath + "/queue").body()).doesNotContain("Why &lt;not");
  }

  @Test
  void aProblemThatIsReportedOutsideOfClassesReachesWhoTeaches() {
    Visitor alone = people.visitor();
    alone.open("/exercises/" + EXERCISE);
    String comment = "Alone " + UUID.randomUUID();
    Map<String, String> report = Map.of("seed", "1", "answer", "17*x", "comment", comment);
    alone.post("/exercises/" + EXERCISE + "/problems", report);
    assertThat(instructor.open(classPath + "/queue").body()).doesNotContain(comment);
    String list = instructor.open("/dashboard").body();
    assertThat(list).contains(comment, "<code class=\"you\">17*x</code>");
    String settle =
        list.substring(list.indexOf(comment))
            .replaceAll("(?s).*?action=\"([^\"]+/settle)\".*", "$1");
    assertThat(mira.post(settle, Map.of()).statusCode()).isEqualTo(404);
    instructor.post(settle, Map.of());
    assertThat(instructor.open("/dashboard").body()).doesNotContain(comment);

    // What a student of a class reports is the business of that class alone.
    mira.post(
        "/exercises/" + EXERCISE + "/problems",
        Map.of("seed", "1", "answer", "", "comment", "In class " + comment));
    assertThat(instructor.open("/dashboard").body()).doesNotContain("In class " + comment);
    String own = instructor.open(classPath + "/queue").body();
    String id = own.replaceAll("(?s).*/reports/([^/]+)/settle.*", "$1");
    instructor.post("/dashboard/reports/" + id + "/settle", Map.of());
    assertThat(instructor.open(classPath + "/queue").body()).contains("In class " + comment);
  }

  @Test
  void aNoteIsForTheStaffOfTheClass() {
    mira.answer(EXERCISE, 1, "17*x");
    String grid = instructor.open(classPath + "/grid").body();
    String student =
        grid.replaceAll("(?s).*href=\"(/classes/[^\"]+/students/[^\"]+)\"[^>]*>Mira.*", "$1");
    assertThat(instructor.post(student + "/notes", Map.of("text", "")).body())
        .contains("Write 1 to 2000 characters.");
    instructor.post(student + "/notes", Map.of("text", "Was <ill> in May."));
    String page = instructor.open(student).body();
    assertThat(page).contains("Was &lt;ill&gt; in May.", "Sofia Lang");
    assertThat(mira.post(student + "/notes", Map.of("text", "x")).statusCode()).isEqualTo(404);
    String delete = page.replaceAll("(?s).*action=\"([^\"]+/delete)\".*", "$1");
    instructor.post(delete, Map.of());
    assertThat(instructor.open(student).body()).doesNotContain("in May.");
  }

  @Test
  void aConnectionLostWhileDecidingLeavesNothingHalfDone() {
    mira.answer(EXERCISE, 1, "17*x");
    nils.answer(EXERCISE, 2, "17*x");
    String path = classPath + "/exercises/" + EXERCISE;
    String key = key(instructor.open(path).body());
    Map<String, String> half = Map.of("answers", key, "kind", "credit", "percent", "50");
    HttpResponse<String> looked = instructor.post(path + "/acts/preview", half);
    people.update(
        "create function cut() returns trigger language plpgsql as $$ begin"
            + " if (select count(*) from act_attempt where act_id = new.act_id) = 1 then"
            + " perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$");
    people.update(
        "create trigger cut before insert on act_attempt for each row execute function cut()");
    List<Map.Entry<String, String>> fields = new ArrayList<>(half.entrySet());
    ATTEMPT
        .matcher(looked.body())
        .results()
        .forEach(found -> fields.add(Map.entry("attempt", found.group(1))));
    HttpResponse<String> lost = instructor.post(path + "/acts", fields);
    people.update("drop trigger cut on act_attempt");
    people.update("drop function cut");

    assertThat(lost.statusCode()).isEqualTo(500);
    assertThat(lost.body()).contains("The fault is ours").doesNotContain("Exception");
    assertThat(instructor.open(path).body()).doesNotContain("Credit of 50 %");
    apply(looked, half);
    assertThat(instructor.open(path).body()).contains("Credit of 50 %", "2 answers, Sofia Lang");
  }

  @Test
  void anExerciseThatIsGoneIsMissedByNoOtherPage() {
    mira.answer(EXERCISE, 1, "17*x");
    copies(1, "exercise_id = 'gone-exercise'");
    for (String page : List.of("/grid", "/live", "/queue", "/mistakes", "/attention", "/report")) {
      assertThat(instructor.open(classPath + page).statusCode()).as(page).isEqualTo(200);
    }
    assertThat(instructor.open(classPath + "/live").body()).contains("gone-exercise");
    String gone = classPath + "/exercises/gone-exercise";
    assertThat(instructor.open(gone).statusCode()).isEqualTo(404);
    Map<String, String> act =
        Map.of("answers", "text:17*x", "kind", "credit", "percent", "50", "attempt", "");
    assertThat(instructor.post(gone + "/acts/preview", act).statusCode()).isEqualTo(404);
    assertThat(instructor.post(gone + "/acts", act).statusCode()).isEqualTo(404);
  }

  @Test
  void tenThousandDifferentWrongAnswersComeInPages() {
    mira.answer(EXERCISE, 1, "17*x");
    copies(10_000, "reading_text = n || '*x + ' || n, raw = n || '*x + ' || n");
    String path = classPath + "/exercises/" + EXERCISE;
    String page = instructor.open(path).body();
    assertThat(page).contains("Rarer ones", "still being compared");
    assertThat(page.length()).isLessThan(200_000);
    assertThat(instructor.open(path + "?page=1").body()).contains("More frequent ones");
    assertThat(instructor.open(path + "?page=100000").statusCode()).isEqualTo(200);
  }

  @Test
  void tenThousandEqualAnswersAreDecidedAtOnce() {
    mira.answer(EXERCISE, 1, "17*x");
    copies(10_000, "raw = '17 x'");
    String path = classPath + "/exercises/" + EXERCISE;
    String page = instructor.open(path).body();
    assertThat(page).contains("10001 answers");
    Map<String, String> half = Map.of("answers", key(page), "kind", "credit", "percent", "50");
    apply(instructor.post(path + "/acts/preview", half), half);
    assertThat(instructor.open(path).body()).contains("10001 answers, Sofia Lang");
  }

  /** Mira's answer again, so many times, with other columns. */
  private void copies(int count, String others) {
    String columns =
        "id, account_id, submission, exercise_id, exercise_hash, seed, parameters, raw,"
            + " reading_text, reading_latex, verdict, evidence, problems, notes, engine_version,"
            + " micros, created_at, diagnoses";
    String selected = columns;
    for (String other : others.split(", (?=[a-z_]+ = )")) {
      String[] sides = other.split(" = ", 2);
      selected = selected.replaceAll("\\b" + sides[0] + "\\b", sides[1].replace("$", "\\$"));
    }
    selected =
        selected
            .replaceFirst("^id, ", "gen_random_uuid(), ")
            .replaceFirst("submission", "submission || n");
    people.update(
        "insert into attempt ("
            + columns
            + ") select "
            + selected
            + " from attempt, generate_series(1, "
            + count
            + ") n where account_id = (select id from account where name = 'Mira Okafor'"
            + " order by created_at desc limit 1)");
  }

  private String right(long seed) {
    return TextPrinter.print(library.find(EXERCISE).orElseThrow().variant(seed).spec().reference());
  }

  private void apply(HttpResponse<String> looked, Map<String, String> form) {
    apply(instructor, classPath + "/exercises/" + EXERCISE, looked, form);
  }

  private static void apply(
      Visitor who, String path, HttpResponse<String> looked, Map<String, String> form) {
    List<Map.Entry<String, String>> fields = new ArrayList<>(form.entrySet());
    String act = looked.body().replaceAll("(?s).*name=\"act\" value=\"([^\"]+)\".*", "$1");
    fields.add(Map.entry("act", act));
    ATTEMPT
        .matcher(looked.body())
        .results()
        .forEach(found -> fields.add(Map.entry("attempt", found.group(1))));
    HttpResponse<String> done = who.post(path + "/acts", fields);
    assertThat(done.statusCode()).isEqualTo(303);
  }

  private String assignment() {
    Map<String, String> form = new HashMap<>();
    form.put("title", "Sheet 1");
    form.put("opens", "2020-01-01T00:00");
    form.put("due", "2099-01-01T00:00");
    form.put("late", "0");
    form.put("hints", "yes");
    form.put("hint-percent", "0");
    form.put("exercise", EXERCISE);
    String target = Visitor.target(instructor.post(classPath + "/assignments", form));
    return target.substring(target.indexOf("/assignments/"));
  }

  private static long seed(Visitor student, String assignment) {
    student.open("/exercises/" + EXERCISE + assignment.replace("/assignments/", "/assigned/"));
    String page = student.open("/exercises/" + EXERCISE).body();
    return Long.parseLong(page.replaceAll("(?s).*name=\"seed\" value=\"(\\d+)\".*", "$1"));
  }

  private static String last(Visitor student) {
    String page = student.open("/exercises/" + EXERCISE).body();
    return page.substring(page.indexOf("id=\"history\""))
        .replaceAll("(?s).*?href=\"(/exercises/[^\"]+/attempts/[^\"]+)\".*", "$1");
  }

  private static String key(String page) {
    return page.replaceAll("(?s).*?<li data-key=\"([^\"]+)\">.*", "$1")
        .replace("&#39;", "'")
        .replace("&quot;", "\"");
  }
}
