package nabla.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.attempt.Progress;
import nabla.exercise.Course;
import nabla.exercise.Exercise;
import nabla.exercise.Section;

/**
 * What to do next in a course.
 *
 * @param repeat what comes up again now, the longest due first
 * @param goOn the exercise answered last among those that were never solved
 * @param next an exercise that was not begun, in the first section that has one and all of whose
 *     prerequisites are solved; else the first one not begun
 */
public record Path(List<Exercise> repeat, Optional<Exercise> goOn, Optional<Exercise> next) {

  public static Path of(Course course, Map<String, Learning> learned, Instant now) {
    List<Exercise> begun =
        course.sections().stream()
            .flatMap(section -> section.exercises().stream())
            .filter(exercise -> learned.containsKey(exercise.id()))
            .toList();
    return new Path(
        begun.stream()
            .filter(exercise -> of(learned, exercise).isDue(now))
            .sorted(Comparator.comparing(exercise -> of(learned, exercise).due().orElse(now)))
            .toList(),
        begun.stream()
            .filter(exercise -> of(learned, exercise).progress() == Progress.TRIED)
            .max(Comparator.comparing(exercise -> of(learned, exercise).last())),
        open(course, learned)
            .filter(section -> isReady(section, course, learned))
            .findFirst()
            .or(() -> open(course, learned).findFirst())
            .flatMap(section -> first(section, learned)));
  }

  /** The sections that have exercises not begun. */
  private static Stream<Section> open(Course course, Map<String, Learning> learned) {
    return course.sections().stream().filter(section -> first(section, learned).isPresent());
  }

  private static Optional<Exercise> first(Section section, Map<String, Learning> learned) {
    return section.exercises().stream().filter(e -> !learned.containsKey(e.id())).findFirst();
  }

  private static boolean isReady(Section section, Course course, Map<String, Learning> learned) {
    return course.sections().stream()
        .filter(other -> section.buildsOn().contains(other.slug()))
        .map(other -> Mastery.of(other, learned))
        .allMatch(mastery -> mastery.compareTo(Mastery.SOLVED) >= 0);
  }

  private static Learning of(Map<String, Learning> learned, Exercise exercise) {
    return Objects.requireNonNull(learned.get(exercise.id()));
  }
}
