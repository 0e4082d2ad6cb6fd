package nabla.exercise;

import java.util.List;

/**
 * A lecture and its exercises.
 *
 * @param lead one or two sentences under the title
 * @param sections every section of the lecture in order, those without exercises included
 */
public record Course(String title, String lead, List<Section> sections) {
  public Course {
    sections = List.copyOf(sections);
  }

  /** The same with all texts that there are in {@code language} in that language. */
  public Course in(String language) {
    return new Course(title, lead, sections.stream().map(section -> section.in(language)).toList());
  }
}
