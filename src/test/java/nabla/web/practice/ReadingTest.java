package nabla.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nabla.decide.Relation;
import nabla.grade.AnswerSpec;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.testing.GoldenTable;
import nabla.web.practice.ShapeBadge.Side;
import nabla.web.shared.Messages;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

  private static AnswerSpec spec(String reference, String declarations) {
    Scope scope = GoldenTable.scope(declarations);
    Expr expected = AnswerParser.parse(reference, scope).expression();
    return new AnswerSpec(scope, expected, Relation.EQUAL);
  }

  @Test
  void showsTheShapeAndTheOneThatIsWanted() {
    AnswerSpec spec = spec("(M + M')*w", "w:[n] M:[n,n]");

    ShapeBadge right = Reading.of("2Mw", spec, ENGLISH).shape();
    assertThat(right).isNotNull();
    assertThat(right.yours().kind()).isEqualTo("column vector");
    assertThat(right.yours().size()).isEqualTo("n × 1");
    assertThat(right.yours().height()).isGreaterThan(right.yours().width());
    assertThat(right.wanted()).isEmpty();

    ShapeBadge wrong = Reading.of("w'M", spec, ENGLISH).shape();
    assertThat(wrong).isNotNull();
    assertThat(wrong.yours().kind()).isEqualTo("row vector");
    assertThat(wrong.wanted()).map(Side::size).contains("n × 1");
  }

  @Test
  void showsNoShapeWhereAllAreNumbersOrNothingHasOneYet() {
    assertThat(Reading.of("2x", spec("2*x", "x"), ENGLISH).shape()).isNull();
    AnswerSpec spec = spec("M*w", "w:[n] M:[n,n]");
    assertThat(Reading.of("Mw +", spec, ENGLISH).shape()).isNull();
    assertThat(Reading.of("w*w", spec, ENGLISH).shape()).isNull();
  }

  @Test
  void aProblemOfShapesHasItsPlace() {
    Reading reading = Reading.of("2w*w", spec("M*w", "w:[n] M:[n,n]"), ENGLISH);

    assertThat(reading.problems()).extracting(Place::marked).isEqualTo(List.of("w*w"));
    assertThat(reading.problems().get(0).sentence()).contains("w'*w").contains("w*w'");
  }

  @Test
  void rectanglesHaveTheProportionsOfWholeNumbers() {
    Side side =
        Side.of(GoldenTable.scope("A:[2,4]").declaration("A").orElseThrow().shape(), ENGLISH);

    assertThat(side.width()).isEqualTo(2 * side.height());
  }

  @Test
  void namesOfTheExerciseComeFirstOnTheKeypadThenWhatMatricesNeed() {
    Scope scope = GoldenTable.scope("w:[n] M:[n,n]");

    assertThat(Key.all(scope, ENGLISH))
        .extracting(Key::typed)
        .startsWith("w", "M", "'", "^-1", "tr(¦)", "det(¦)", "inv(¦)", "I");
    assertThat(Key.all(GoldenTable.scope("x"), ENGLISH)).extracting(Key::typed).doesNotContain("'");
  }

  @Test
  void theStatementIsFollowedByWhatTheNamesStandFor() {
    Scope scope = GoldenTable.scope("w:[n] M:[n,n]symmetric c");

    assertThat(DeclaredObjects.sentence(scope, ENGLISH))
        .contains(
            "Here $\\boldsymbol{w}$ is a vector with $n$ entries, $\\boldsymbol{M}$ is a matrix with"
                + " $n$ rows and $n$ columns (symmetric), $c$ is a number.");
  }
}
