package nabla.symja;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.algebra.Truth;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a prover says, asked in this process: the questions still go through the wire's words. */
class ProofTest {
  private static Prover prover;

  @BeforeAll
  static void startSymja() {
    prover = new Prover();
  }

  @TestFactory
  Stream<DynamicTest> identities() {
    return rows("proofs.tsv")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join("  ", row),
                    () -> {
                      Scope scope = scope(row.size() > 3 ? row.get(3) : "", row.get(1), row.get(2));
                      Expr difference =
                          Expr.difference(read(row.get(1), scope), read(row.get(2), scope));
                      check(row.get(0), Wire.zero(difference, scope));
                    }));
  }

  private static void check(String expected, String question) {
    Truth truth = prover.answer(question);
    switch (expected) {
      case "proved" -> assertThat(truth).isEqualTo(Truth.TRUE);
      case "never" -> assertThat(truth).isNotEqualTo(Truth.TRUE);
      case "gap" -> assertThat(truth).as("a gap that is closed").isEqualTo(Truth.UNKNOWN);
      default -> throw new IllegalArgumentException(expected);
    }
  }

  static Stream<List<String>> rows(String table) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/golden", table)).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static Expr read(String text, Scope scope) {
    Parsed parsed = AnswerParser.parse(text, scope);
    assertThat(parsed.problems()).as(text).isEmpty();
    return parsed.expression();
  }

  /** The single letters of the texts as real symbols, but for what {@code domains} says. */
  static Scope scope(String domains, String... texts) {
    Map<String, Domain> declared = new LinkedHashMap<>();
    for (String text : texts) {
      for (String word : text.split("[^a-zA-Z]+")) {
        if (word.length() == 1 && !word.equals("e")) {
          declared.put(word, Domain.REAL);
        }
      }
    }
    for (String domain : domains.isBlank() ? new String[0] : domains.split(", ")) {
      String[] parts = domain.split("[>:\\[\\],]+");
      declared.put(
          parts[0],
          domain.endsWith(">0")
              ? Domain.POSITIVE
              : domain.endsWith("integer")
                  ? Domain.INTEGER
                  : new Domain.Interval(new BigDecimal(parts[1]), new BigDecimal(parts[2])));
    }
    return Scope.of(declared);
  }
}
