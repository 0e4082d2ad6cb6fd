package nabla.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nabla.attempt.Graded;
import nabla.attempt.Progress;
import org.junit.jupiter.api.Test;

/** The rules of {@code src/docs/progress.md} about an exercise. */
class LearningTest {
  private static final Instant START = Instant.parse("2026-10-05T08:00:00Z");
  private static final int MANY = 50;

  private final List<Graded> answers = new ArrayList<>();

  private LearningTest right(double day, int variant) {
    return add(day, variant, true, false);
  }

  private LearningTest wrong(double day, int variant) {
    return add(day, variant, false, false);
  }

  private LearningTest copied(double day, int variant) {
    return add(day, variant, true, true);
  }

  private LearningTest add(double day, int variant, boolean right, boolean afterSolution) {
    TreeMap<String, String> parameters = new TreeMap<>();
    parameters.put("a", String.valueOf(variant));
    answers.add(new Graded("e", parameters, right, afterSolution, List.of(), at(day)));
    return this;
  }

  private Learning learning() {
    return Learning.of(answers, MANY);
  }

  private static Instant at(double day) {
    return START.plus(Duration.ofMinutes(Math.round(day * 24 * 60)));
  }

  @Test
  void whatWasNeverWrongIsFirmAndDoesNotComeUpAgain() {
    Learning learning = right(0, 1).learning();
    assertThat(learning.progress()).isEqualTo(Progress.SOLVED);
    assertThat(learning.firm()).isTrue();
    assertThat(learning.due()).isEmpty();
  }

  @Test
  void whatWasNeverRightIsTriedAndNotYetRepeated() {
    Learning learning = wrong(0, 1).wrong(1, 1).learning();
    assertThat(learning.progress()).isEqualTo(Progress.TRIED);
    assertThat(learning.firm()).isFalse();
    assertThat(learning.due()).isEmpty();
  }

  @Test
  void aMistakeThatWasPutRightComesUpADayLater() {
    Learning learning = wrong(0, 1).right(0.01, 1).learning();
    assertThat(learning.due()).contains(at(1.01));
    assertThat(learning.firm()).isFalse();
    assertThat(learning.isDue(at(1))).isFalse();
    assertThat(learning.isDue(at(1.02))).isTrue();
  }

  @Test
  void rightWhenDueMovesOnInFourSteps() {
    wrong(0, 1).right(0, 1).right(1, 2);
    assertThat(learning().firm()).isTrue();
    assertThat(learning().due()).contains(at(4));
    right(4, 3);
    assertThat(learning().due()).contains(at(11));
    right(12, 4);
    assertThat(learning().due()).contains(at(33));
    right(33, 5);
    assertThat(learning().due()).isEmpty();
    assertThat(learning().firm()).isTrue();
  }

  @Test
  void rightBeforeItIsDueOrInNumbersAlreadyAnsweredChangesNothing() {
    wrong(0, 1).right(0, 1).right(0.5, 2).right(2, 1);
    assertThat(learning().due()).contains(at(1));
    assertThat(learning().firm()).isFalse();
  }

  @Test
  void oneVariantIsEnoughWhereThereIsNoOther() {
    wrong(0, 1).right(0, 1).right(1, 1);
    assertThat(Learning.of(answers, 1).due()).contains(at(4));
  }

  @Test
  void aNewMistakeIsDueAtOnceAndStartsAgain() {
    wrong(0, 1).right(0, 1).right(1, 2).wrong(2, 3);
    assertThat(learning().due()).contains(at(2));
    assertThat(learning().firm()).isFalse();
    assertThat(learning().progress()).isEqualTo(Progress.SOLVED);
    right(2, 3);
    assertThat(learning().due()).contains(at(3));
  }

  @Test
  void toCopyASolutionIsToBeAskedAgainAndSolvesNothing() {
    Learning learning = copied(0, 1).learning();
    assertThat(learning.progress()).isEqualTo(Progress.TRIED);
    assertThat(learning.due()).contains(at(1));
    right(1, 2);
    assertThat(learning().firm()).isTrue();
  }
}
