package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nabla.attempt.Progress;
import nabla.exercise.Course;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The course as one person sees it.
 *
 * @param resume the exercise to go on with: the first one tried and not solved, else the first not
 *     solved after the last solved one; absent when all are solved
 * @param other an exercise not started yet, after {@code resume}
 */
public record HomeView(
    String title,
    RawString lead,
    List<SectionView> sections,
    SectionView.@Nullable Item resume,
    SectionView.@Nullable Item other) {

  static HomeView of(Course course, Map<String, Progress> progress) {
    List<SectionView> sections =
        course.sections().stream().map(section -> SectionView.of(section, progress)).toList();
    List<SectionView.Item> items = sections.stream().flatMap(s -> s.items().stream()).toList();
    SectionView.Item resume = resume(items);
    int after = resume == null ? 0 : items.indexOf(resume) + 1;
    SectionView.Item other =
        first(items.subList(after, items.size()), item -> item.progress() == Progress.NOT_STARTED);
    return new HomeView(course.title(), Prose.line(course.lead()), sections, resume, other);
  }

  /** Whether anything was answered yet. */
  public boolean isStarted() {
    return sections.stream().anyMatch(SectionView::isStarted);
  }

  private static SectionView.@Nullable Item resume(List<SectionView.Item> items) {
    SectionView.Item tried = first(items, item -> item.progress() == Progress.TRIED);
    if (tried != null) {
      return tried;
    }
    int lastSolved = -1;
    for (int i = 0; i < items.size(); i++) {
      lastSolved = items.get(i).progress() == Progress.SOLVED ? i : lastSolved;
    }
    Predicate<SectionView.Item> open = item -> item.progress() == Progress.NOT_STARTED;
    SectionView.Item next = first(items.subList(lastSolved + 1, items.size()), open);
    return next != null ? next : first(items, open);
  }

  private static SectionView.@Nullable Item first(
      List<SectionView.Item> items, Predicate<SectionView.Item> wanted) {
    return items.stream().filter(wanted).findFirst().orElse(null);
  }
}
