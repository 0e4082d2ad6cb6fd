package nabla.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a mailer is configured: links that confirm an address. */
@QuarkusTest
@TestProfile(MailedLinksTest.WithMailer.class)
@WithTestResource(PostgresForTests.class)
class MailedLinksTest {
  private static final String EXERCISE = "exponential-of-a-cosine";
  private static final String PASSWORD = "a rectangle that grows";
  private static final String OTHER_PASSWORD = "seven quiet umbrellas";

  /** A server that sends mail, into a box. */
  public static class WithMailer implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.mailer.from", "nabla@example.org", "nabla.sign-up", "mail");
    }
  }

  @TestHTTPResource("/")
  String address;

  @Inject MockMailbox mailbox;

  private Visitor visitor;
  private String email;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(address.substring(0, address.length() - 1));
    email = UUID.randomUUID() + "@example.org";
    mailbox.clear();
  }

  private Visitor another() {
    return new Visitor(address.substring(0, address.length() - 1));
  }

  private HttpResponse<String> asked(String path, String email) {
    return visitor.post(path, Map.of("email", email));
  }

  /** The path of the link in the only mail to {@code email}. */
  private String mailed(String email, String path) {
    List<Mail> mails = mailbox.getMailsSentTo(email);
    assertThat(mails).hasSize(1);
    Matcher link =
        Pattern.compile("http://[^/]+(" + path + "\\?link=\\S+)").matcher(mails.get(0).getText());
    assertThat(link.find()).as(mails.get(0).getText()).isTrue();
    return link.group(1);
  }

  private void signUpByMail() {
    visitor.open("/sign-up");
    asked("/sign-up/mail", email);
    String link = mailed(email, "/sign-up");
    visitor.open(link);
    visitor.post(
        "/sign-up",
        Map.of(
            "name", "Mira", "password", PASSWORD, "link", link.substring(link.indexOf('=') + 1)));
    mailbox.clear();
  }

  @Test
  void whoSignsUpConfirmsTheAddressAndKeepsTheWork() {
    String attempt = Visitor.target(visitor.answer(EXERCISE, 7, "x"));
    assertThat(visitor.open("/sign-up").body()).doesNotContain("name=\"password\"");
    assertThat(asked("/sign-up/mail", "no address").statusCode()).isEqualTo(422);
    assertThat(asked("/sign-up/mail", email).body()).contains("Look into your mail", email);
    String link = mailed(email, "/sign-up");
    String token = link.substring(link.indexOf('=') + 1);

    // Another device, as with the mail opened on a phone.
    Visitor phone = another();
    assertThat(phone.open(link).body()).contains(email, "name=\"password\"");
    assertThat(
            phone.post("/sign-up", Map.of("name", "", "password", PASSWORD, "link", token)).body())
        .contains("data-code=\"account_problem_NAME_MISSING\"", "value=\"" + token + "\"");
    assertThat(
            Visitor.target(
                phone.post(
                    "/sign-up", Map.of("name", "Mira", "password", PASSWORD, "link", token))))
        .isEqualTo("/");

    assertThat(phone.open(attempt).statusCode()).isEqualTo(200);
    assertThat(another().open(link).body())
        .contains("data-code=\"account_problem_INVITATION_INVALID\"");
  }

  @Test
  void withoutALinkNobodySignsUp() {
    visitor.open("/sign-up");
    HttpResponse<String> page =
        visitor.post("/sign-up", Map.of("name", "Eve", "email", email, "password", PASSWORD));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("data-code=\"account_problem_ADMISSION_MISSING\"");
  }

  @Test
  void onlyTheOwnerLearnsThatAnAddressHasAnAccount() {
    signUpByMail();
    visitor.post("/sign-out", Map.of());
    visitor.open("/sign-up");

    String known = asked("/sign-up/mail", email).body();
    String unknown = UUID.randomUUID() + "@example.org";
    String fresh = asked("/sign-up/mail", unknown).body();

    assertThat(known.replace(email, unknown)).isEqualTo(fresh);
    assertThat(mailbox.getMailsSentTo(email).get(0).getText())
        .contains("/sign-in")
        .doesNotContain("link=");
  }

  @Test
  void aForgottenPasswordIsSetOnceAndSignsOutEverywhere() {
    signUpByMail();
    Visitor forgetful = another();
    forgetful.open("/reset-password");
    String page = forgetful.post("/reset-password/mail", Map.of("email", email)).body();
    assertThat(page).contains("Look into your mail");
    String link = mailed(email, "/reset-password");
    String token = link.substring(link.indexOf('=') + 1);
    assertThat(forgetful.open(link).body()).contains("For the account of " + email);

    assertThat(forgetful.post("/reset-password", Map.of("link", token, "password", "short")).body())
        .contains("data-code=\"account_problem_PASSWORD_TOO_SHORT\"", "value=\"" + token + "\"");
    assertThat(
            Visitor.target(
                forgetful.post(
                    "/reset-password", Map.of("link", token, "password", OTHER_PASSWORD))))
        .isEqualTo("/account");

    assertThat(visitor.open("/account").statusCode()).isEqualTo(404);
    assertThat(another().signIn(email, PASSWORD).statusCode()).isEqualTo(422);
    assertThat(another().signIn(email, OTHER_PASSWORD).statusCode()).isEqualTo(303);
    assertThat(another().open(link).body())
        .contains("data-code=\"account_problem_INVITATION_INVALID\"");
  }

  @Test
  void nobodyLearnsWhichAddressesHaveAccounts() {
    visitor.open("/reset-password");
    assertThat(asked("/reset-password/mail", email).body()).contains("Look into your mail");
    assertThat(mailbox.getTotalMessagesSent()).isZero();
  }

  @Test
  void aNewAddressIsConfirmedAndTheOldOneTold() {
    signUpByMail();
    String wanted = UUID.randomUUID() + "@example.org";
    assertThat(visitor.post("/account/address", Map.of("email", wanted, "current", "wrong")).body())
        .contains("data-code=\"account_problem_PASSWORD_WRONG\"");
    visitor.post("/account/address", Map.of("email", wanted, "current", PASSWORD));
    String link = mailed(wanted, "/account/address/confirm");
    assertThat(visitor.open("/account").body()).contains(email);

    assertThat(visitor.open(link).body()).contains(wanted);
    visitor.post("/account/address/confirm", Map.of("link", link.substring(link.indexOf('=') + 1)));

    assertThat(visitor.open("/account").body()).contains(wanted);
    assertThat(mailbox.getMailsSentTo(email)).hasSize(1);
    assertThat(another().signIn(wanted, PASSWORD).statusCode()).isEqualTo(303);
    assertThat(another().signIn(email, PASSWORD).statusCode()).isEqualTo(422);
  }
}
