package nabla.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nabla.insight.Attention.Criterion;
import nabla.insight.Attention.Reason;
import nabla.insight.ClassStandings.Standing;
import org.junit.jupiter.api.Test;

class AttentionTest {
  private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");

  @Test
  void whoSolvesWhatIsDueAndAnswersNeedsNothing() {
    assertThat(reasons(student(Set.of("a"), 1, 1, 1), Set.of("c"), Set.of("a", "b"))).isEmpty();
    assertThat(reasons(student(Set.of(), 0, 0, 1), Set.of("c"), Set.of())).isEmpty();
  }

  @Test
  void stuckIsInTwoExercisesAndOfTheLastTwoWeeks() {
    assertThat(reasons(student(Set.of(), 1, 1, 1), Set.of(), Set.of())).isEmpty();
    assertThat(reasons(student(Set.of(), 2, 15, 1), Set.of(), Set.of())).isEmpty();
    assertThat(reasons(student(Set.of(), 2, 13, 1), Set.of(), Set.of()))
        .containsExactly(new Reason(Criterion.STUCK, 2, 0));
  }

  @Test
  void silentIsAWeekWithSomethingLeftToDo() {
    assertThat(reasons(student(Set.of("a"), 0, 0, 8), Set.of("a"), Set.of())).isEmpty();
    assertThat(reasons(student(Set.of("a"), 0, 0, 6), Set.of("a", "b"), Set.of())).isEmpty();
    assertThat(reasons(student(Set.of("a"), 0, 0, 8), Set.of("a", "b", "c"), Set.of()))
        .containsExactly(new Reason(Criterion.SILENT, 2, 0));
    Standing never =
        new Standing(UUID.randomUUID(), "Ada", "", Set.of(), 0, Optional.empty(), Optional.empty());
    assertThat(reasons(never, Set.of("a"), Set.of()))
        .containsExactly(new Reason(Criterion.SILENT, 1, 0));
  }

  @Test
  void behindIsLessThanHalfOfWhatWasDue() {
    Standing student = student(Set.of("a", "x", "y"), 0, 0, 1);
    assertThat(reasons(student, Set.of(), Set.of("a", "b"))).isEmpty();
    assertThat(reasons(student, Set.of(), Set.of("a", "b", "c")))
        .containsExactly(new Reason(Criterion.BEHIND, 1, 3));
  }

  private static List<Reason> reasons(Standing student, Set<String> open, Set<String> due) {
    return Attention.reasons(student, open, due, NOW);
  }

  /** Who was stuck, and answered at all, so many days ago. */
  private static Standing student(Set<String> solved, int stuck, int stuckDays, int lastDays) {
    return new Standing(
        UUID.randomUUID(),
        "Ada",
        "",
        solved,
        stuck,
        Optional.of(NOW.minus(Duration.ofDays(stuckDays))),
        Optional.of(NOW.minus(Duration.ofDays(lastDays))));
  }
}
