package nabla.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nabla.testing.PostgresForTests;
import nabla.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface for programs, and that there is none until a token is made. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ApiDescriptionTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TestHTTPResource("/")
  String address;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(address.substring(0, address.length() - 1));
  }

  @Test
  void withoutTokensThereIsNoInterface() {
    HttpResponse<String> response =
        visitor.send("/api/grade", "application/x-ndjson", "{\"id\": \"q\"}");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).startsWith("{\"error\":");
    assertThat(visitor.open("/q/metrics").statusCode()).isEqualTo(404);
  }

  @Test
  void describesTheInterfaceAndNoPage() {
    JsonNode paths = description().path("paths");

    assertThat(paths.propertyNames()).containsExactly("/api/grade");
    assertThat(visitor.open("/q/swagger-ui").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"Question, questions.jsonl", "Verdict, verdicts.jsonl"})
  void whatIsAskedAndAnsweredFitsTheDescription(String name, String file) throws IOException {
    Schema schema = schema(name);
    try (InputStream in = getClass().getResourceAsStream("/golden/batch/" + file)) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(lines.lines().filter(line -> !line.isBlank()))
          .isNotEmpty()
          .allSatisfy(
              line -> assertThat(schema.validate(withTime(line), InputFormat.JSON)).isEmpty());
    }
    assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
  }

  /** The verdicts of the table stand there without their times. */
  private static String withTime(String line) {
    ObjectNode record = (ObjectNode) JSON.readTree(line);
    return record.put("micros", 1).toString();
  }

  private Schema schema(String name) {
    ObjectNode root = (ObjectNode) description();
    root.put("$ref", "#/components/schemas/" + name);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON);
  }

  private JsonNode description() {
    return JSON.readTree(visitor.open("/api/openapi?format=json").body());
  }

  @Test
  void whatIsNoFormChangesNothing() {
    visitor.signUp("Ina", "ina@example.net", "a rectangle that grows");

    assertThat(visitor.send("/sign-out", "text/plain", "x").statusCode()).isEqualTo(403);
    assertThat(visitor.postAsIs("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    assertThat(visitor.open("/").body()).contains(">Ina<");
  }
}
