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
}
