package nabla.gradebook;

import static nabla.attempt.Attempt.Verdict.CORRECT;
import static nabla.attempt.Attempt.Verdict.INCORRECT;
import static nabla.attempt.Attempt.Verdict.INVALID;
import static nabla.attempt.Attempt.Verdict.UNDECIDED;
import static nabla.attempt.Attempt.Verdict.WRONG_FORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nabla.attempt.AssignedAnswers.Answer;
import nabla.attempt.Attempt.Verdict;
import nabla.course.SolutionPolicy;
import nabla.course.Task;
import nabla.course.Terms;
import org.junit.jupiter.api.Test;

/** The rules of src/docs/points.md, one after the other. */
class PointsTest {
  private static final Instant OPENS = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant DUE = Instant.parse("2026-11-30T09:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-12-02T09:00:00Z");
  private static final Instant EARLY = OPENS.plus(Duration.ofHours(1));
  private static final Task TEN = new Task("some-exercise", 10);
  private static final Terms TERMS =
      new Terms(OPENS, DUE, CLOSES, 40, Optional.of(3), Optional.of(25), SolutionPolicy.EARNED);

  @Test
  void aRightAnswerHasAllPoints() {
    assertThat(points(given(INCORRECT, CORRECT))).isEqualTo("10.00");
    assertThat(points(given(INCORRECT, INCORRECT))).isEqualTo("0.00");
    assertThat(points(List.of())).isEqualTo("0.00");
  }

  @Test
  void whatCannotBeGradedUsesNoAttempt() {
    Score score = score(given(INVALID, WRONG_FORM, UNDECIDED, INVALID, INCORRECT, CORRECT));
    assertThat(score.points()).hasToString("10.00");
    assertThat(score.left()).contains(1);
    assertThat(score.undecided()).isEqualTo(1);
  }

  @Test
  void answersAfterTheLastAttemptCountNoMore() {
    Score score = score(given(INCORRECT, INCORRECT, INCORRECT, CORRECT));
    assertThat(score.points()).hasToString("0.00");
    assertThat(score.left()).contains(0);
    assertThat(score.isUsedUp()).isTrue();
    assertThat(score.solved()).isTrue();
  }

  @Test
  void theFirstAndTheLastMomentCount() {
    assertThat(points(List.of(at(OPENS)))).isEqualTo("10.00");
    assertThat(points(List.of(at(OPENS.minusNanos(1))))).isEqualTo("0.00");
    assertThat(points(List.of(at(DUE)))).isEqualTo("10.00");
    assertThat(points(List.of(at(DUE.plusNanos(1))))).isEqualTo("6.00");
    assertThat(points(List.of(at(CLOSES)))).isEqualTo("6.00");
    assertThat(points(List.of(at(CLOSES.plusNanos(1))))).isEqualTo("0.00");
  }

  @Test
  void hintsTakeTheirPartButNeverMoreThanAll() {
    assertThat(points(List.of(helped(1)))).isEqualTo("7.50");
    assertThat(points(List.of(helped(4)))).isEqualTo("0.00");
    assertThat(points(List.of(helped(9)))).isEqualTo("0.00");
  }

  @Test
  void nothingIsLeftAfterTheSolution() {
    Answer after = new Answer(UUID.randomUUID(), EARLY, CORRECT, 0, true);
    assertThat(points(List.of(after))).isEqualTo("0.00");
    assertThat(score(List.of(after)).counted().get(0).afterSolution()).isTrue();
    Map<UUID, Integer> accepted = Map.of(after.attemptId(), 100);
    assertThat(Points.score(TEN, TERMS, List.of(after), accepted).points()).hasToString("0.00");
  }

  @Test
  void theBestAnswerCountsAndOfEqualOnesTheFirst() {
    Answer helped = helped(2);
    Answer late = at(DUE.plusSeconds(1));
    Answer lateToo = at(DUE.plusSeconds(2));
    Score score = score(List.of(helped, late, lateToo));
    assertThat(score.points()).hasToString("6.00");
    assertThat(score.best().orElseThrow().attemptId()).isEqualTo(late.attemptId());
  }

  @Test
  void anInstructorsDecisionStandsForTheVerdict() {
    List<Answer> answers = given(INCORRECT, UNDECIDED, CORRECT);
    Map<UUID, Integer> half = Map.of(answers.get(0).attemptId(), 50);
    assertThat(Points.score(TEN, TERMS, answers.subList(0, 1), half).points()).hasToString("5.00");
    Map<UUID, Integer> accepted = Map.of(answers.get(1).attemptId(), 100);
    Score undecided = Points.score(TEN, TERMS, answers.subList(0, 2), accepted);
    assertThat(undecided.points()).hasToString("10.00");
    assertThat(undecided.left()).contains(2);
    assertThat(undecided.undecided()).isZero();
    List<Answer> late = given(INCORRECT, INCORRECT, INCORRECT, UNDECIDED);
    Map<UUID, Integer> tooLate = Map.of(late.get(3).attemptId(), 100);
    assertThat(Points.score(TEN, TERMS, late, tooLate).points()).hasToString("0.00");
    Map<UUID, Integer> refused = Map.of(answers.get(2).attemptId(), 0);
    assertThat(Points.score(TEN, TERMS, answers, refused).points()).hasToString("0.00");
  }

  @Test
  void pointsHaveTwoDecimals() {
    Terms third =
        new Terms(OPENS, DUE, CLOSES, 0, Optional.empty(), Optional.of(33), SolutionPolicy.CLOSED);
    Task one = new Task("some-exercise", 1);
    Score score = Points.score(one, third, List.of(helped(2)), Map.of());
    assertThat(score.points()).hasToString("0.34");
    assertThat(score.left()).isEmpty();
  }

  private static String points(List<Answer> answers) {
    return score(answers).points().toString();
  }

  private static Score score(List<Answer> answers) {
    return Points.score(TEN, TERMS, answers, Map.of());
  }

  private static List<Answer> given(Verdict... verdicts) {
    return IntStream.range(0, verdicts.length)
        .mapToObj(i -> new Answer(UUID.randomUUID(), EARLY.plusSeconds(i), verdicts[i], 0, false))
        .toList();
  }

  private static Answer at(Instant moment) {
    return new Answer(UUID.randomUUID(), moment, CORRECT, 0, false);
  }

  private static Answer helped(int hints) {
    return new Answer(UUID.randomUUID(), EARLY, CORRECT, hints, false);
  }
}
