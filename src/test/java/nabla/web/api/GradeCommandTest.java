package nabla.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.math.Expr;
import nabla.math.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradeCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUESTION = "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\"}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void writesTheVerdictsOfTheGoldenFile() throws IOException {
    assertThat(run(Algebra.NONE, resource("questions.jsonl"))).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    List<String> expected = resource("verdicts.jsonl").lines().toList();
    List<String> verdicts = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(verdicts).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(withoutTimes(verdicts.get(i))).isEqualTo(JSON.readTree(expected.get(i)));
    }
  }

  @Test
  void tellsWhatGradingTookAndWhatTheProofTook() throws IOException {
    Algebra slow = new Stub(Duration.ofMillis(300), Truth.UNKNOWN);
    String proof = "{\"id\": \"a\", \"expected\": \"cos(2x)\", \"answer\": \"1-2sin(x)^2\"}";
    assertThat(run(slow, proof + "\n" + QUESTION)).isZero();
    List<String> verdicts = out.toString(StandardCharsets.UTF_8).lines().toList();
    JsonNode proved = JSON.readTree(verdicts.get(0));
    assertThat(proved.path("proofMicros").asLong()).isGreaterThan(250_000);
    assertThat(proved.path("micros").asLong()).isPositive();
    assertThat(proved.path("certainty").asText()).isEqualTo("numeric");
    JsonNode sameTree = JSON.readTree(verdicts.get(1));
    assertThat(sameTree.has("proofMicros")).isFalse();
    assertThat(sameTree.path("certainty").asText()).isEqualTo("proved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "[]",
        "{}",
        "{\"id\": \"q\", \"expected\": \"x\"}",
        "{\"id\": \"q\", \"expected\": \"x\", \"answer\": 7}",
        "{\"expected\": \"x\", \"answer\": \"x\"}",
        "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\"} {}",
        "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\", \"symbols\": [\"x\"]}",
        "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\", \"symbols\": {\"x\": \"real\"}}",
        "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\", \"symbols\": {\"x\": {\"kind\": \"set\"}}}",
        "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\", \"symbols\": {\"x\": {\"domain\": \"odd\"}}}",
        "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\", \"symbols\": {\"x\": {\"domain\": [1, 1]}}}",
        "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\", \"relation\": \"similar\"}",
        "{\"id\": \"q\", \"expected\": \"x\", \"answer\": \"x\", \"relation\": {\"upToOrder\": {\"symbol\": \"x\", \"order\": 99}}}",
      })
  void saysWhichLineIsNoQuestionAndGradesTheOthers(String line) {
    assertThat(run(Algebra.NONE, QUESTION + "\n" + line + "\n" + QUESTION)).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .startsWith("line 2: ")
        .doesNotContain("Exception");
  }

  @Test
  void gradesNothingWhenNothingIsAsked() {
    assertThat(run(Algebra.NONE, "")).isZero();
    assertThat(out.toByteArray()).isEmpty();
  }

  private int run(Algebra algebra, String questions) {
    InputStream in = new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8));
    return GradeCommand.run(algebra, in, out, new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static JsonNode withoutTimes(String verdict) throws IOException {
    ObjectNode record = (ObjectNode) JSON.readTree(verdict);
    assertThat(record.path("micros").isIntegralNumber()).isTrue();
    return record.without(List.of("micros", "proofMicros"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GradeCommandTest.class.getResourceAsStream("/golden/batch/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private record Stub(Duration pause, Truth truth) implements Algebra {
    @Override
    public Truth isZero(Expr expression, Scope scope, Duration budget) {
      LockSupport.parkNanos(pause.toNanos());
      return truth;
    }

    @Override
    public Truth isDerivative(
        Expr candidate, Expr function, String variable, Scope scope, Duration budget) {
      return truth;
    }
  }
}
