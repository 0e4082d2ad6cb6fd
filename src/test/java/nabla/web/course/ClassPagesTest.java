package nabla.web.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes: made, joined, filled from lists, shared among those who teach. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ClassPagesTest {
  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;

  private People people;
  private Visitor instructor;
  private String path;

  @BeforeEach
  void makeAClass() {
    people = new People(address, entities);
    instructor = people.instructor("Sofia Lang");
    path = people.newClass(instructor, "Calculus for ML");
  }

  @Test
  void aStudentJoinsByACodeHoweverItIsTyped() {
    String code = people.code(path);
    Visitor student = people.student("Mira");
    String spoken = code.toLowerCase().replace('0', 'o').replace('1', 'l').replace("", " ");

    assertThat(student.open("/join?code=" + People.encoded(spoken)).body())
        .contains("Calculus for ML");
    HttpResponse<String> joined = student.post("/join", Map.of("code", spoken));

    assertThat(Visitor.target(joined)).endsWith(path);
    assertThat(student.open(path).body())
        .contains("Sofia Lang")
        .doesNotContain("Mira</th>", "/roster");
    assertThat(instructor.open(path).body()).contains("Mira", "1 student");
    assertThat(student.open(path + "/grades").statusCode()).isEqualTo(404);
    assertThat(student.post("/join", Map.of("code", spoken)).statusCode()).isEqualTo(303);
  }

  @Test
  void aWrongCodeIsToldAndComesBack() {
    Visitor student = people.student("Mira");
    HttpResponse<String> page = student.post("/join", Map.of("code", "no-such-1"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("data-code=\"JOIN_CODE_INVALID\"", "value=\"no-such-1\"");
  }

  @Test
  void aClosedCodeAndAnArchivedClassLetNobodyIn() {
    String code = people.code(path);
    instructor.post(path + "/code", Map.of());
    Visitor student = people.student("Mira");
    assertThat(student.post("/join", Map.of("code", code)).statusCode()).isEqualTo(422);

    String newCode = people.code(path);
    instructor.post(path + "/archive", Map.of());
    assertThat(student.post("/join", Map.of("code", newCode)).statusCode()).isEqualTo(422);
    assertThat(instructor.open(path).body()).contains("archived");
    assertThat(instructor.open(path + "/assignments/new").statusCode()).isEqualTo(404);
    instructor.post(path + "/restore", Map.of());
    assertThat(student.post("/join", Map.of("code", newCode)).statusCode()).isEqualTo(303);
  }

  @Test
  void aStrangerSignsUpByTheLinkAndIsInTheClass() {
    Visitor stranger = people.visitor();
    String code = people.code(path);
    assertThat(stranger.open("/join?code=" + code).headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-up?code=" + code));
    stranger.open("/sign-up?code=" + code);
    stranger.post(
        "/sign-up",
        Map.of(
            "code",
            code,
            "name",
            "Nils",
            "email",
            UUID.randomUUID() + "@example.org",
            "password",
            People.PASSWORD));
    assertThat(instructor.open(path).body()).contains("Nils");
  }

  @Test
  void aListIsLookedAtBeforeItIsTakenOver() {
    String known = UUID.randomUUID() + "@example.org";
    people.visitor().signUp("Mira", known, People.PASSWORD);
    String coming = UUID.randomUUID() + "@example.org";
    String text = "Name;E-Mail;Gruppe\nMira;" + known + ";A\nNils;" + coming + ";B";

    HttpResponse<String> preview =
        people.upload(instructor, path + "/roster/preview", ("\uFEFF" + text).getBytes());
    assertThat(preview.body()).contains("1 joins the class", "1 has no account yet", known, coming);
    assertThat(instructor.open(path).body()).doesNotContain(known);

    instructor.post(path + "/roster", Map.of("text", text));
    assertThat(instructor.open(path).body()).contains(known, "Expected", coming);
    people.visitor().signUp("Nils Berg", coming, People.PASSWORD);
    assertThat(instructor.open(path).body()).contains("Nils Berg", "value=\"B\"");
    assertThat(count("class_expected", path)).isZero();
  }

  @Test
  void nothingOfAListWithProblemsIsTakenOver() {
    String fine = UUID.randomUUID() + "@example.org";
    String text = "Name,Email\nMira," + fine + "\nNils,nobody";
    HttpResponse<String> page =
        people.upload(instructor, path + "/roster/preview", text.getBytes());
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("data-code=\"BAD_EMAIL\"", "Line 3:", "Mira," + fine);
    assertThat(instructor.post(path + "/roster", Map.of("text", text)).statusCode()).isEqualTo(422);
    assertThat(count("class_expected", path)).isZero();
  }

  @Test
  void assistantsAreMadeAndTheLastInstructorStays() {
    String email = UUID.randomUUID() + "@example.org";
    Visitor assistant = people.visitor();
    assistant.signUp("Theo", email, People.PASSWORD);
    instructor.post(path + "/members", Map.of("email", email, "role", "ASSISTANT"));
    assertThat(assistant.open(path).body()).contains("Theo").doesNotContain("/remove");
    assertThat(assistant.open(path + "/grades").statusCode()).isEqualTo(200);
    assertThat(assistant.post(path + "/archive", Map.of()).statusCode()).isEqualTo(404);

    assertThat(
            instructor.post(path + "/members", Map.of("email", email, "role", "INSTRUCTOR")).body())
        .contains("has no instructor account yet");
    assertThat(
            instructor
                .post(path + "/members", Map.of("email", "nobody@example.org", "role", "STUDENT"))
                .body())
        .contains("Nobody has signed up with the address nobody@example.org");
    HttpResponse<String> left = instructor.post(path + "/leave", Map.of());
    assertThat(left.statusCode()).isEqualTo(422);
    assertThat(left.body()).contains("only instructor");
  }

  @Test
  void aClassNeedsATitleAndAZone() {
    HttpResponse<String> page = instructor.post("/classes", Map.of("title", " ", "zone", "Berlin"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Give the class a title", "such as Europe/Berlin");
  }

  private long count(String table, String of) {
    String id = of.substring(of.lastIndexOf('/') + 1);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(
                                "select count(*) from " + table + " where class_id = '" + id + "'")
                            .getSingleResult())
                    .longValue());
  }
}
