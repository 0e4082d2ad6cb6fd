package nabla.progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nabla.attempt.Progress;
import nabla.exercise.Exercise;
import nabla.exercise.Section;

/** How well somebody knows a section, by the rules of {@code src/docs/progress.md}. */
public enum Mastery {
  NOT_BEGUN,
  BEGUN,
  /** Every exercise was solved, and some mistake is still to be put right. */
  SOLVED,
  /** Every exercise was solved, and each mistake put right later, in other numbers. */
  MASTERED;

  /** Of {@code section}, by what is known of its exercises. */
  public static Mastery of(Section section, Map<String, Learning> learned) {
    List<String> ids = section.exercises().stream().map(Exercise::id).toList();
    if (ids.stream().noneMatch(learned::containsKey)) {
      return NOT_BEGUN;
    }
    boolean firm = ids.stream().allMatch(id -> learned.containsKey(id) && of(learned, id).firm());
    boolean solved =
        ids.stream()
            .allMatch(
                id -> learned.containsKey(id) && of(learned, id).progress() == Progress.SOLVED);
    return firm ? MASTERED : solved ? SOLVED : BEGUN;
  }

  private static Learning of(Map<String, Learning> learned, String id) {
    return Objects.requireNonNull(learned.get(id));
  }
}
