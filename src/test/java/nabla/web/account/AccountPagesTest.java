package nabla.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Map;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AccountPagesTest {
  private static final String PASSWORD = "a rectangle that grows";

  @TestHTTPResource("/")
  String address;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(address.substring(0, address.length() - 1));
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndTheRestComesBack() {
    HttpResponse<String> page = visitor.signUp("Ina \"I\" <b>", "not an address", "short");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains(
            "data-code=\"account_problem_EMAIL_INVALID\"",
            "data-code=\"account_problem_PASSWORD_TOO_SHORT\"",
            "value=\"Ina &quot;I&quot; &lt;b&gt;\"",
            "value=\"not an address\"",
            "aria-invalid=\"true\"")
        .doesNotContain("value=\"short\"", "<b>\"");
  }

  @Test
  void whoSignedUpIsNamedOnEveryPageUntilSigningOut() {
    assertThat(Visitor.target(visitor.signUp("Ina", "ina@example.org", PASSWORD))).isEqualTo("/");
    assertThat(visitor.open("/").body())
        .contains(">Ina<", "/sign-out")
        .doesNotContain("/dashboard");

    visitor.post("/sign-out", Map.of());
    assertThat(visitor.open("/").body()).doesNotContain(">Ina<").contains("/sign-in");

    assertThat(Visitor.target(visitor.signIn("ina@example.org", PASSWORD))).isEqualTo("/");
    assertThat(visitor.open("/").body()).contains(">Ina<");
  }

  @Test
  void aWrongPasswordKeepsTheAddress() {
    HttpResponse<String> page = visitor.signIn("nobody@example.org", "wrong");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("data-code=\"SIGN_IN_FAILED\"", "value=\"nobody@example.org\"")
        .doesNotContain("value=\"wrong\"");
  }

  @Test
  void anInvitationThatIsNotOneIsRefused() {
    assertThat(visitor.open("/sign-up?invitation=guess").body())
        .contains("data-code=\"account_problem_INVITATION_INVALID\"")
        .doesNotContain("name=\"password\"");
    HttpResponse<String> page =
        visitor.post(
            "/sign-up",
            Map.of(
                "name", "Eve",
                "email", "eve@example.org",
                "password", PASSWORD,
                "invitation", "guess"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("data-code=\"account_problem_INVITATION_INVALID\"");
  }

  @Test
  void onlyInstructorsHaveADashboard() {
    assertThat(visitor.open("/dashboard").statusCode()).isEqualTo(404);
    visitor.signUp("Student", "student@example.org", PASSWORD);
    assertThat(visitor.open("/dashboard").statusCode()).isEqualTo(404);
  }
}
