package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import nabla.attempt.Progress;
import nabla.exercise.Section;
import nabla.web.shared.Prose;

/**
 * A section of the course with the reader's own progress.
 *
 * @param lang the language of title and summary
 */
public record SectionView(
    int number, String slug, RawString title, RawString summary, List<Item> items, String lang) {

  /** An exercise in its section. */
  public record Item(Link exercise, Progress progress) {

    /** Whether it was answered, never right. */
    public boolean isTried() {
      return progress == Progress.TRIED;
    }

    /** The name of its icon and colour. */
    public String state() {
      return switch (progress) {
        case SOLVED -> "ok";
        case TRIED -> "tried";
        case NOT_STARTED -> "none";
      };
    }

    /** The name of its segment. */
    public String segment() {
      return switch (progress) {
        case SOLVED -> "solved";
        case TRIED -> "tried";
        case NOT_STARTED -> "open";
      };
    }

    /** The key of its word. */
    public String word() {
      return "progress_" + progress;
    }
  }

  public static SectionView of(Section section, Map<String, Progress> progress) {
    List<Item> items =
        section.exercises().stream()
            .map(
                exercise ->
                    new Item(
                        Link.to(exercise),
                        progress.getOrDefault(exercise.id(), Progress.NOT_STARTED)))
            .toList();
    return new SectionView(
        section.number(),
        section.slug(),
        Prose.line(section.title()),
        Prose.line(section.summary()),
        items,
        section.language());
  }

  public long solved() {
    return items.stream().filter(item -> item.progress() == Progress.SOLVED).count();
  }

  public boolean isSolved() {
    return !items.isEmpty() && solved() == items.size();
  }

  public boolean isStarted() {
    return items.stream().anyMatch(item -> item.progress() != Progress.NOT_STARTED);
  }
}
