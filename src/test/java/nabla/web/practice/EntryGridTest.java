package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nabla.decide.Relation;
import nabla.grade.AnswerSpec;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.parse.Asked;
import nabla.testing.GoldenTable;
import nabla.web.practice.EntryGrid.Cell;
import nabla.web.shared.Messages;
import org.junit.jupiter.api.Test;

class EntryGridTest {
  private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
  private static final AnswerSpec COLUMN = spec("(2*x, x*y, 3)", "x y");
  private static final AnswerSpec MATRIX = spec("[[1, x], [y, 2]]", "x y");

  private static AnswerSpec spec(String reference, String declared) {
    Scope scope = GoldenTable.scope(declared);
    return new AnswerSpec(
        scope, AnswerParser.parse(reference, scope, Asked.ANYTHING).expression(), Relation.EQUAL);
  }

  private static List<List<String>> typed(String text, AnswerSpec spec) {
    return EntryGrid.of(text, spec, ENGLISH).orElseThrow().rows().stream()
        .map(row -> row.stream().map(Cell::typed).toList())
        .toList();
  }

  @Test
  void thereIsOneWhereRowsAndColumnsAreKnown() {
    assertThat(EntryGrid.of("", spec("2*x", "x"), ENGLISH)).isEmpty();
    assertThat(EntryGrid.of("", spec("M*w", "w:[n] M:[n,n]"), ENGLISH)).isEmpty();
    assertThat(EntryGrid.of("", spec("M*w", "w:[3] M:[3,3]"), ENGLISH)).isPresent();
    assertThat(EntryGrid.of("", COLUMN, ENGLISH).orElseThrow().rows().get(1).get(0).label())
        .isEqualTo("Component 2");
    assertThat(EntryGrid.of("", MATRIX, ENGLISH).orElseThrow().rows().get(1).get(0).label())
        .isEqualTo("Row 2, column 1");
  }

  @Test
  void isFilledFromTheTextHoweverItIsBracketed() {
    assertThat(typed("(2x, x*(y + 1), 3)", COLUMN))
        .isEqualTo(List.of(List.of("2x"), List.of("x*(y + 1)"), List.of("3")));
    assertThat(typed("[[2x], [y], [3]]", COLUMN))
        .isEqualTo(List.of(List.of("2x"), List.of("y"), List.of("3")));
    assertThat(typed("[[1, max(x, y)], [3, 4]]", MATRIX))
        .isEqualTo(List.of(List.of("1", "max(x, y)"), List.of("3", "4")));
    for (String other : List.of("", "(2x, 3)", "2x", "(1, 2, 3", "[1, 2]", "(1), (2), (3)")) {
      assertThat(EntryGrid.of(other, COLUMN, ENGLISH).orElseThrow().inUse()).as(other).isFalse();
    }
  }

  @Test
  void marksTheEntryThatCannotBeRead() {
    List<List<Cell>> rows = EntryGrid.of("(2x, z, )", COLUMN, ENGLISH).orElseThrow().rows();
    assertThat(rows.get(0).get(0).problem()).isEmpty();
    assertThat(rows.get(1).get(0).problem()).contains("z");
    assertThat(rows.get(2).get(0).problem()).isNotEmpty();
  }

  @Test
  void isPutTogetherToTheTextThatIsGraded() {
    assertThat(EntryGrid.text(List.of("2x", " x*y ", "0,5"), COLUMN)).contains("(2x, x*y, 0.5)");
    assertThat(EntryGrid.text(List.of("1", "x", "", "2"), MATRIX)).contains("[[1, x], [, 2]]");
    assertThat(EntryGrid.text(List.of("", " ", ""), COLUMN)).isEmpty();
    assertThat(EntryGrid.text(List.of("1"), COLUMN)).isEmpty();
    assertThat(typed(EntryGrid.text(List.of("1", "x", "y", "2"), MATRIX).orElseThrow(), MATRIX))
        .isEqualTo(List.of(List.of("1", "x"), List.of("y", "2")));
  }
}
