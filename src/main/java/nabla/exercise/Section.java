package nabla.exercise;

import java.util.List;

/**
 * A section of the lecture.
 *
 * @param number its place in the course, from 1
 * @param slug its folder's name without the number
 * @param summary one sentence
 * @param exercises in the order in which they are meant to be done; empty when none exist yet
 */
public record Section(
    int number, String slug, String title, String summary, List<Exercise> exercises) {
  public Section {
    exercises = List.copyOf(exercises);
  }
}
