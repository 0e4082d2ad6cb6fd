package nabla.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody can do to the own account, and an administrator to that of others. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class OwnAccountPagesTest {
  private static final String EXERCISE = "exponential-of-a-cosine";
  private static final String PASSWORD = "a rectangle that grows";
  private static final String OTHER_PASSWORD = "seven quiet umbrellas";

  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;

  private Visitor owner;
  private String email;

  @BeforeEach
  void signUp() {
    owner = visitor();
    email = UUID.randomUUID() + "@example.org";
    owner.answer(EXERCISE, 7, "x");
    owner.signUp("Mira", email, PASSWORD);
  }

  private Visitor visitor() {
    return new Visitor(address.substring(0, address.length() - 1));
  }

  @Test
  void aNameIsChangedAndAnEmptyOneIsNot() {
    assertThat(Visitor.target(owner.post("/account/name", Map.of("name", " Mira  Okafor "))))
        .isEqualTo("/account");
    assertThat(owner.open("/account").body()).contains(">Mira Okafor<", "value=\"Mira Okafor\"");

    HttpResponse<String> again = owner.post("/account/name", Map.of("name", "  "));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("data-code=\"account_problem_NAME_MISSING\"", ">Mira Okafor<");
  }

  @Test
  void aNewPasswordNeedsThePresentOneAndSignsOutElsewhere() {
    Visitor elsewhere = visitor();
    elsewhere.signIn(email, PASSWORD);

    assertThat(changed("not the present one", OTHER_PASSWORD).body())
        .contains("data-code=\"account_problem_PASSWORD_WRONG\"");
    assertThat(changed(PASSWORD, "password1234").body())
        .contains("data-code=\"account_problem_PASSWORD_GUESSABLE\"");
    assertThat(changed(PASSWORD, "Mira " + email).body())
        .contains("data-code=\"account_problem_PASSWORD_GUESSABLE\"");
    assertThat(elsewhere.open("/account").statusCode()).isEqualTo(200);

    assertThat(Visitor.target(changed(PASSWORD, OTHER_PASSWORD))).isEqualTo("/account");
    assertThat(owner.open("/account").statusCode()).isEqualTo(200);
    assertThat(elsewhere.open("/account").statusCode()).isEqualTo(404);
    assertThat(visitor().signIn(email, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(visitor().signIn(email, OTHER_PASSWORD).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> changed(String present, String wanted) {
    return owner.post("/account/password", Map.of("current", present, "password", wanted));
  }

  @Test
  void sessionsAreListedAndEnded() {
    Visitor elsewhere = visitor();
    elsewhere.signIn(email, PASSWORD);
    Matcher end =
        Pattern.compile("/account/sessions/[0-9a-f-]{36}/end")
            .matcher(owner.open("/account").body());
    assertThat(end.find()).isTrue();

    owner.post(end.group(), Map.of());

    assertThat(elsewhere.open("/account").statusCode()).isEqualTo(404);
    assertThat(owner.open("/account").body()).doesNotContain("/end\"");
  }

  @Test
  void theOwnDataHaveEverythingAndNobodyElses() throws JsonProcessingException {
    Visitor other = visitor();
    other.answer(EXERCISE, 7, "somebodyelses");
    owner.post("/exercises/" + EXERCISE + "/hints?rung=1", Map.of("seed", "7"));

    HttpResponse<String> data = owner.open("/account/data");

    assertThat(data.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment");
    JsonNode parts = new ObjectMapper().readTree(data.body());
    assertThat(parts.at("/account/email").asText()).isEqualTo(email);
    assertThat(parts.at("/account/activity")).isNotEmpty();
    assertThat(parts.at("/practice/answers")).hasSize(1);
    assertThat(parts.at("/practice/answers/0/typed").asText()).isEqualTo("x");
    assertThat(parts.at("/practice/help")).hasSize(1);
    assertThat(data.body()).doesNotContain("somebodyelses", "hash");
  }

  @Test
  void aDeletedAccountLeavesItsAnswersWithoutAName() {
    UUID id = id(email);
    assertThat(owner.post("/account/delete", Map.of("current", "wrong")).statusCode())
        .isEqualTo(422);

    assertThat(owner.post("/account/delete", Map.of("current", PASSWORD)).body())
        .contains("Your account is deleted");

    assertThat(owner.open("/account").statusCode()).isEqualTo(404);
    assertThat(visitor().signIn(email, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(count("select count(*) from account where email = '" + email + "'")).isZero();
    assertThat(count("select count(*) from attempt where account_id = '" + id + "'")).isZero();
    assertThat(
            count(
                "select count(*) from attempt join account on account.id = account_id"
                    + " where raw = 'x' and email is null and name = ''"))
        .isPositive();
  }

  @Test
  void theAddressOfSomebodyElseIsNotTaken() {
    String taken = UUID.randomUUID() + "@example.org";
    visitor().signUp("Other", taken, PASSWORD);

    HttpResponse<String> page =
        owner.post("/account/address", Map.of("email", taken, "current", PASSWORD));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("data-code=\"account_problem_EMAIL_TAKEN\"", "value=\"" + taken + "\"");
  }

  @Test
  void whoseSessionEndsWhileTypingFindsTheTextAgainAfterSigningIn() {
    String page = owner.open("/exercises/" + EXERCISE).body();
    Matcher whose = Pattern.compile("name=\"whose\" value=\"([^\"]+)\"").matcher(page);
    assertThat(whose.find()).isTrue();
    owner.post("/sign-out", Map.of());

    HttpResponse<String> sent =
        owner.post(
            "/exercises/" + EXERCISE + "/attempts",
            Map.of(
                "seed",
                "7",
                "token",
                UUID.randomUUID().toString(),
                "answer",
                "3 x^2 typed slowly",
                "whose",
                whose.group(1)));

    assertThat(sent.statusCode()).isLessThan(500);
    String target = sent.headers().firstValue("Location").orElse("");
    String shown = target.isEmpty() ? sent.body() : target;
    assertThat(shown).contains("sign-in").containsPattern("typed(\\+|%2520|%20| )slowly");
    assertThat(count("select count(*) from attempt where raw like '%typed slowly'")).isZero();
  }

  @Test
  void administratorsGiveRolesAndTheLastOneStaysOne() {
    Visitor administrator = visitor();
    String name = UUID.randomUUID() + "@example.org";
    administrator.signUp("Root", name, PASSWORD);
    update("update account set role = 'ADMINISTRATOR' where email = '" + name + "'");
    update(
        "update account set role = 'STUDENT' where role = 'ADMINISTRATOR' and email <> '"
            + name
            + "'");

    assertThat(administrator.open("/people?text=" + email.substring(0, 13)).body())
        .contains(email)
        .doesNotContain("/people/" + id(name));
    String person = "/people/" + id(email);
    administrator.open(person);
    administrator.post(person + "/role", Map.of("role", "INSTRUCTOR"));
    assertThat(owner.open("/dashboard").statusCode()).isEqualTo(200);
    assertThat(administrator.open("/people").body()).contains("Root");

    HttpResponse<String> last =
        administrator.post("/people/" + id(name) + "/role", Map.of("role", "STUDENT"));
    assertThat(last.statusCode()).isEqualTo(422);
    assertThat(last.body()).contains("data-code=\"LAST_ADMINISTRATOR\"");

    administrator.post(person + "/role", Map.of("role", "STUDENT"));
    assertThat(owner.open("/dashboard").statusCode()).isEqualTo(404);
  }

  private UUID id(String email) {
    return (UUID)
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    entities
                        .createNativeQuery(
                            "select id from account where email = '" + email + "'", UUID.class)
                        .getSingleResult());
  }

  private long count(String sql) {
    return ((Number)
            QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getSingleResult()))
        .longValue();
  }

  private void update(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }
}
