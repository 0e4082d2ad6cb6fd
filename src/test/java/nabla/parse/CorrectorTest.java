package nabla.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.math.ProblemCode;
import nabla.math.ProblemCode.Kind;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.testing.ExprGenerator;
import nabla.testing.GoldenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about texts that cannot be read, and what is offered instead. */
class CorrectorTest {
  static Stream<List<String>> rows() {
    return GoldenTable.rows("problems.tsv", 4);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhatIsWrongAndWhatMayBeMeant(List<String> row) {
    Scope scope = GoldenTable.scope(row.get(1));
    Parsed parsed = read(row.get(0), scope);
    String problems =
        parsed.problems().stream()
            .map(p -> p.code() + "@" + p.span().start() + "-" + p.span().end())
            .collect(Collectors.joining(" "));
    String correction = new Corrector(text -> read(text, scope)).correct(row.get(0)).orElse("");
    assertThat(problems + " ¦ " + correction).isEqualTo(row.get(2) + " ¦ " + row.get(3));
  }

  private static Parsed read(String text, Scope scope) {
    return AnswerParser.parse(text, scope).asWhole();
  }

  @Test
  void everyProblemOfTheParserHasARow() {
    Set<ProblemCode> missing = EnumSet.allOf(ProblemCode.class);
    missing.removeIf(code -> code.kind() != Kind.SYNTAX && code.kind() != Kind.SYMBOL);
    // Found once the value is known, or the order that was asked for; or of what is picked, not
    // typed.
    missing.remove(ProblemCode.NOTHING_CHOSEN);
    missing.remove(ProblemCode.NO_REAL_VALUE);
    missing.remove(ProblemCode.REMAINDER_TOO_COARSE);
    missing.remove(ProblemCode.REMAINDER_TOO_FINE);
    rows()
        .flatMap(row -> Arrays.stream(row.get(2).split(" ")))
        .forEach(problem -> missing.removeIf(code -> problem.startsWith(code + "@")));
    assertThat(missing).isEmpty();
  }

  /** A correction can be taken as it stands, and what is readable is left alone. */
  @Test
  void offersOnlyWhatCanBeRead() {
    Scope scope = GoldenTable.scope("x y");
    Corrector corrector = new Corrector(text -> read(text, scope));
    String[] slips = {"(", ")", "^", "*", ",", "=", "sn", "X", "°", "_", "'", "\\foo", "|"};
    List<String> texts = ExprGenerator.expressions(3, 400).map(TextPrinter::print).toList();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      assertThat(corrector.correct(text)).isEmpty();
      int at = (i * 7) % (text.length() + 1);
      String slip = text.substring(0, at) + slips[i % slips.length] + text.substring(at);
      corrector
          .correct(slip)
          .ifPresent(offer -> assertThat(read(offer, scope).problems()).as(slip).isEmpty());
    }
  }
}
