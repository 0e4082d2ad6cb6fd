package nabla.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class AccountsTest {
  private static final String EXERCISE = "exponential-of-a-cosine";
  private static final String PASSWORD = "correct horse battery";
  private static final String SESSION = "nabla-session";

  @TestHTTPResource("/")
  String address;

  @Inject EntityManager entities;
  @Inject Invitations invitations;

  @Test
  void aGuestPractisesAtOnceAndSigningUpKeepsTheWork() {
    Visitor visitor = visitor();
    String attempt = Visitor.target(visitor.answer(EXERCISE, 7, "x"));
    HttpCookie guestCookie = visitor.cookie(SESSION).orElseThrow();
    assertThat(guestCookie.isHttpOnly()).isTrue();

    String email = email();
    assertThat(visitor.signUp("Ada", email, PASSWORD).statusCode()).isEqualTo(303);
    assertThat(visitor.open(attempt).statusCode()).isEqualTo(200);
    assertThat(visitor.cookie(SESSION).orElseThrow().getValue())
        .isNotEqualTo(guestCookie.getValue());

    Visitor withOldCookie = visitor();
    withOldCookie.plant(guestCookie);
    assertThat(withOldCookie.open(attempt).statusCode()).isEqualTo(404);

    Visitor elsewhere = visitor();
    assertThat(elsewhere.signIn(email.toUpperCase(Locale.ROOT), PASSWORD).statusCode())
        .isEqualTo(303);
    assertThat(elsewhere.open(attempt).statusCode()).isEqualTo(200);
  }

  @Test
  void signingInMovesTheGuestsWorkToTheAccount() {
    String email = email();
    Visitor owner = visitor();
    owner.signUp("Ada", email, PASSWORD);
    String before = Visitor.target(owner.answer(EXERCISE, 7, "x"));

    Visitor elsewhere = visitor();
    String asGuest = Visitor.target(elsewhere.answer(EXERCISE, 8, "x^2"));
    long accounts = count("from Account");
    elsewhere.signIn(email, PASSWORD);
    assertThat(elsewhere.open(asGuest).statusCode()).isEqualTo(200);
    assertThat(elsewhere.open(before).statusCode()).isEqualTo(200);
    assertThat(owner.open(asGuest).statusCode()).isEqualTo(200);
    assertThat(count("from Account")).isEqualTo(accounts - 1);
  }

  @Test
  void aFormSentAsGuestAndAsMemberDoesNotStopTheNextSignIn() {
    String email = email();
    Visitor visitor = visitor();
    visitor.signUp("Ada", email, PASSWORD);
    visitor.open("/exercises/" + EXERCISE);
    Map<String, String> form = Map.of("answer", "x", "seed", "7", "token", "same");
    String path = "/exercises/" + EXERCISE + "/attempts";
    String asMember = Visitor.target(visitor.post(path, form));
    visitor.post("/sign-out", Map.of());
    assertThat(Visitor.target(visitor.post(path, form))).isNotEqualTo(asMember);
    assertThat(visitor.signIn(email, PASSWORD).statusCode()).isEqualTo(303);
    assertThat(Visitor.target(visitor.post(path, form))).isEqualTo(asMember);
  }

  @Test
  void otherPeoplesAttemptsAreNotFound() {
    String attempt = Visitor.target(visitor().answer(EXERCISE, 7, "x"));
    Visitor other = visitor();
    assertThat(other.open(attempt).statusCode()).isEqualTo(404);
    other.open("/exercises/" + EXERCISE);
    assertThat(other.open(attempt).statusCode()).isEqualTo(404);
    other.signUp("Eve", email(), PASSWORD);
    assertThat(other.open(attempt).statusCode()).isEqualTo(404);
  }

  @Test
  void aSessionEndsWhenItsOwnerSignsOut() {
    Visitor visitor = visitor();
    visitor.signUp("Ada", email(), PASSWORD);
    String attempt = Visitor.target(visitor.answer(EXERCISE, 7, "x"));
    HttpCookie cookie = visitor.cookie(SESSION).orElseThrow();
    visitor.post("/sign-out", Map.of());
    assertThat(visitor.cookie(SESSION)).isEmpty();
    visitor.plant(cookie);
    assertThat(visitor.open(attempt).statusCode()).isEqualTo(404);
  }

  @Test
  void anExpiredSessionIsNobodys() {
    Visitor visitor = visitor();
    String attempt = Visitor.target(visitor.answer(EXERCISE, 7, "x"));
    String hash = new Token(visitor.cookie(SESSION).orElseThrow().getValue()).hash();
    execute("update Session set expiresAt = instant where tokenHash = '" + hash + "'");
    assertThat(visitor.open(attempt).statusCode()).isEqualTo(404);
    assertThat(visitor.answer(EXERCISE, 7, "x").statusCode()).isEqualTo(303);
  }

  @Test
  void anInvitationLetsOnePersonIn() {
    execute("delete from Account where role = ADMINISTRATOR");
    Token replaced = invitations.ofFirstAdministrator().orElseThrow();
    Token token = invitations.ofFirstAdministrator().orElseThrow();
    assertThat(instructorSignsUp(visitor(), replaced.text())).isEqualTo(422);

    List<Visitor> visitors = IntStream.range(0, 4).mapToObj(i -> visitor()).toList();
    List<Integer> statuses =
        visitors.stream()
            .map(v -> CompletableFuture.supplyAsync(() -> instructorSignsUp(v, token.text())))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(statuses).containsOnlyOnce(303).containsOnly(303, 422);
    assertThat(count("from Account where role = ADMINISTRATOR")).isEqualTo(1);
    assertThat(invitations.ofFirstAdministrator()).isEmpty();

    Visitor instructor = visitors.get(statuses.indexOf(303));
    assertThat(instructor.open("/dashboard").statusCode()).isEqualTo(200);
    Visitor student = visitor();
    student.signUp("Ada", email(), PASSWORD);
    assertThat(student.open("/dashboard").statusCode()).isNotEqualTo(200);
    assertThat(visitor().open("/dashboard").statusCode()).isNotEqualTo(200);
  }

  private static int instructorSignsUp(Visitor visitor, String token) {
    visitor.open("/sign-up?invitation=" + token);
    Map<String, String> form =
        Map.of("name", "Grace", "email", email(), "password", PASSWORD, "invitation", token);
    return visitor.post("/sign-up", form).statusCode();
  }

  @Test
  void signingUpSaysWhatIsWrong() {
    String taken = email();
    visitor().signUp("Ada", taken, PASSWORD);
    assertThat(visitor().signUp("Ada", taken.toUpperCase(Locale.ROOT), PASSWORD))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(422);
    assertThat(visitor().signUp(" ", email(), PASSWORD).statusCode()).isEqualTo(422);
    assertThat(visitor().signUp("Ada", "nowhere", PASSWORD).statusCode()).isEqualTo(422);
    assertThat(visitor().signUp("Ada", email(), "too short").statusCode()).isEqualTo(422);
    assertThat(visitor().signUp("Ada", email(), "ab".repeat(10)).statusCode()).isEqualTo(422);
    assertThat(visitor().signUp("Ada", email(), PASSWORD.repeat(5)).statusCode()).isEqualTo(422);
    assertThat(visitor().signUp("Ada\0Byron", email(), PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void guessingAPasswordIsSlowedDownForThatAddressAlone() {
    String email = email();
    visitor().signUp("Ada", email, PASSWORD);
    List<Integer> guesses =
        IntStream.range(0, 14)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> visitor().signIn(email, "guess " + i)))
            .toList()
            .stream()
            .map(guess -> guess.join().statusCode())
            .toList();
    assertThat(guesses).filteredOn(status -> status == 422).hasSizeLessThanOrEqualTo(10);
    assertThat(guesses).filteredOn(status -> status == 429).hasSizeGreaterThanOrEqualTo(4);
    String other = email();
    visitor().signUp("Bob", other, PASSWORD);
    assertThat(visitor().signIn(other, PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void formsOfOtherSitesAreRefused() {
    Visitor visitor = visitor();
    visitor.open("/exercises/" + EXERCISE);
    long before = count("from Attempt");
    Map<String, String> form = Map.of("answer", "x", "seed", "7", "token", "t");
    assertThat(visitor.postAsIs("/exercises/" + EXERCISE + "/attempts", form).statusCode())
        .isEqualTo(403);
    assertThat(count("from Attempt")).isEqualTo(before);
  }

  @Test
  void nothingSecretIsStored() {
    Visitor visitor = visitor();
    String email = email();
    visitor.signUp("Ada", email, PASSWORD);
    String token = visitor.cookie(SESSION).orElseThrow().getValue();
    assertThat(token).hasSize(43);
    assertThat(count("from Session where tokenHash = '" + token + "'")).isZero();
    assertThat(count("from Account where email = '" + email + "' and passwordHash like '$2%$11$%'"))
        .isEqualTo(1);
  }

  private Visitor visitor() {
    return new Visitor(address.substring(0, address.length() - 1));
  }

  private static String email() {
    return UUID.randomUUID() + "@example.org";
  }

  private long count(String from) {
    return QuarkusTransaction.requiringNew()
        .call(() -> entities.createQuery("select count(*) " + from, Long.class).getSingleResult());
  }

  private void execute(String update) {
    QuarkusTransaction.requiringNew().run(() -> entities.createQuery(update).executeUpdate());
  }
}
