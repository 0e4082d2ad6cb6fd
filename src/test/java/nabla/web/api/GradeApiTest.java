package nabla.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nabla.account.Token;
import nabla.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(GradeApiTest.WithTokens.class)
class GradeApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "a-token-of-a-program";
  private static final String EAGER = "a-token-that-asks-too-much";
  private static final String MONITOR = "a-token-of-a-monitor";
  private static final String QUESTION = "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\"}";

  /** Configured as an operator would. */
  public static class WithTokens implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String hashes = new Token(TOKEN).hash() + ", " + new Token(EAGER).hash().toUpperCase();
      return Map.of(
          "nabla.api-token-hashes",
          hashes,
          "nabla.api-questions-per-minute",
          "60",
          "nabla.metrics-token-hashes",
          new Token(MONITOR).hash());
    }
  }

  @TestHTTPResource("/api/grade")
  URI address;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void gradesAsTheCommandDoes() throws Exception {
    HttpResponse<String> response = post(TOKEN, resource("questions.jsonl"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-ndjson");
    List<String> expected = resource("verdicts.jsonl").lines().toList();
    List<String> verdicts = response.body().lines().toList();
    assertThat(verdicts).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(lasting(verdicts.get(i))).isEqualTo(lasting(expected.get(i)));
    }
  }

  /** Without its times, and without its certainty, which depends on whether a prover is up. */
  private static JsonNode lasting(String verdict) throws IOException {
    return ((ObjectNode) JSON.readTree(verdict))
        .without(List.of("micros", "proofMicros", "certainty"));
  }

  @Test
  void aLineThatIsNoQuestionLosesNoOther() throws Exception {
    HttpResponse<String> response =
        post(TOKEN, QUESTION + "\nnonsense\r\n\n{\"id\": 1}\n" + QUESTION);

    assertThat(response.statusCode()).isEqualTo(200);
    List<JsonNode> records = response.body().lines().map(GradeApiTest::json).toList();
    assertThat(records).hasSize(4);
    assertThat(records.get(0).path("verdict").asText()).isEqualTo("correct");
    assertThat(records.get(1).path("line").asInt()).isEqualTo(2);
    assertThat(records.get(1).path("error").asText()).startsWith("not valid JSON");
    assertThat(records.get(2).path("line").asInt()).isEqualTo(4);
    assertThat(records.get(3).path("verdict").asText()).isEqualTo("correct");
  }

  @Test
  void everyVerdictGoesOutBeforeTheNextQuestionComesIn() throws Exception {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      write(
          out,
          "POST /api/grade HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
              + "Content-Type: application/x-ndjson\r\nAuthorization: Bearer "
              + TOKEN
              + "\r\n\r\n");
      for (String id : List.of("first", "second")) {
        String line = QUESTION.replace("\"q\"", "\"" + id + "\"") + "\n";
        write(out, Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
        String verdict = in.readLine();
        while (!verdict.startsWith("{")) {
          verdict = in.readLine();
        }
        assertThat(json(verdict).path("id").asText()).isEqualTo(id);
      }
      write(out, "0\r\n\r\n");
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Test
  void vectorsAndMatricesAreReadEvenIfNotGraded() throws Exception {
    String question =
        "{\"id\": \"m\", \"symbols\": {\"w\": {\"kind\": \"vector\", \"shape\": [\"n\"]},"
            + " \"M\": {\"kind\": \"matrix\", \"shape\": [\"n\", \"n\"], \"properties\":"
            + " [\"symmetric\"]}}, \"expected\": \"2*M*w\", \"answer\": \"M w + M' w\"}";

    assertThat(json(post(TOKEN, question).body().strip()).path("verdict").asText())
        .isIn("correct", "undecided");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic YTpi", "a-token-of-a-program"})
  void whoHasNoTokenGetsNoVerdict(String authorization) throws Exception {
    HttpRequest.Builder request = request(BodyPublishers.ofString(QUESTION));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(json(response.body()).path("error").asText()).contains("Authorization: Bearer");
  }

  @Test
  void aTokenThatAskedTooMuchHasToWait() throws Exception {
    HttpResponse<String> batch = post(EAGER, (QUESTION + "\n").repeat(90));
    HttpResponse<String> next = post(EAGER, QUESTION);

    assertThat(batch.body().lines()).hasSize(90);
    assertThat(next.statusCode()).isEqualTo(429);
    int seconds = Integer.parseInt(next.headers().firstValue("Retry-After").orElseThrow());
    assertThat(seconds).isBetween(1, 31);
    assertThat(json(next.body()).path("error").asText()).contains(seconds + " seconds");
    assertThat(post(TOKEN, QUESTION).statusCode()).isEqualTo(200);
  }

  @Test
  void sizesAreBounded() throws Exception {
    String longLine = "{\"id\": \"" + "x".repeat(Batch.MAX_LINE) + "\"}";
    List<String> records = post(TOKEN, longLine + "\n" + QUESTION).body().lines().toList();
    assertThat(json(records.get(0)).path("error").asText()).contains("longer than");
    assertThat(json(records.get(1)).path("verdict").asText()).isEqualTo("correct");

    HttpRequest large =
        request(BodyPublishers.ofString(" ".repeat(11 << 20)))
            .header("Authorization", "Bearer " + TOKEN)
            .expectContinue(true)
            .build();
    assertThat(client.send(large, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
  }

  @Test
  void otherContentIsRefusedWithASentence() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + TOKEN)
            .POST(BodyPublishers.ofString(QUESTION))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(json(response.body()).path("error").asText()).contains("x-ndjson");
  }

  @Test
  void metricsAreShownToAMonitorAlone() throws Exception {
    assertThat(metrics("Bearer " + TOKEN).statusCode()).isEqualTo(401);
    HttpResponse<String> metrics = metrics("Bearer " + MONITOR);

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body())
        .contains("nabla_provers_ready", "nabla_provers_idle", "nabla_provers_ended_total");
  }

  private HttpResponse<String> metrics(String authorization) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address.resolve("/q/metrics"))
            .header("Authorization", authorization)
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String token, String body) throws Exception {
    return client.send(
        request(BodyPublishers.ofString(body)).header("Authorization", "Bearer " + token).build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(BodyPublisher body) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-ndjson")
        .POST(body);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GradeApiTest.class.getResourceAsStream("/golden/batch/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
