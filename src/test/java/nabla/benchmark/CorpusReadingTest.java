package nabla.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nabla.algebra.Algebra;
import nabla.benchmark.CorpusRow.Expectation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every labelled answer is read as meant, and what makes no sense is refused. The corpora belong to
 * others, so their directory is given: {@code ./mvnw test -Dtest=CorpusReadingTest -Dcorpora=DIR}.
 */
@EnabledIfSystemProperty(named = "corpora", matches = ".+")
class CorpusReadingTest {
  private static final Set<String> SCALAR =
      Set.of("peers-implicit", "scalar", "peers-core", "peers-convention", "peers-invalid");

  /** Refused only where an exercise asks for exact numbers: decimals stand for themselves. */
  private static final String EXACT_NUMBERS_ONLY = "NO_FLOATS_CASES";

  @Test
  void everyAnswerIsReadAsMeant() throws IOException {
    List<String> otherwise =
        Corpus.in(Path.of(System.getProperty("corpora"))).stream()
            .filter(corpus -> SCALAR.contains(corpus.name()))
            .flatMap(CorpusReadingTest::graded)
            .filter(row -> !row.row().id().contains(EXACT_NUMBERS_ONLY))
            .filter(row -> !row.isAsLabelled())
            .map(CorpusReadingTest::shown)
            .toList();
    assertThat(otherwise).as("rows read otherwise than meant").isEmpty();
  }

  private static Stream<GradedRow> graded(Corpus corpus) {
    return corpus.measure(Algebra.NONE, 1).stream();
  }

  private static String shown(GradedRow graded) {
    CorpusRow row = graded.row();
    Expectation expectation = row.expectation();
    String answer = row.question().path("answer").asText();
    String label = expectation + " to " + row.source().path("teacher").asText();
    return String.join(
        "   ", row.id(), answer, label, graded.word(), graded.reading(), graded.reason());
  }
}
