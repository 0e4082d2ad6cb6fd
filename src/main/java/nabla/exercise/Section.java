package nabla.exercise;

import java.util.List;
import java.util.Map;

/**
 * A section of the lecture.
 *
 * @param number its place in the course, from 1
 * @param slug its folder's name without the number
 * @param summary one sentence
 * @param language of title and summary, such as {@code en}
 * @param translations title and summary in other languages
 * @param exercises in the order in which they are meant to be done; empty when none exist yet
 */
public record Section(
    int number,
    String slug,
    String title,
    String summary,
    List<Exercise> exercises,
    String language,
    Map<String, Words> translations) {

  /** What a section is called, and a sentence about it. */
  public record Words(String title, String summary) {}

  public Section {
    exercises = List.copyOf(exercises);
    translations = Map.copyOf(translations);
  }

  /** The same with all texts that there are in {@code wanted} in that language. */
  Section in(String wanted) {
    Words words = translations.getOrDefault(wanted, new Words(title, summary));
    return new Section(
        number,
        slug,
        words.title(),
        words.summary(),
        exercises.stream().map(exercise -> exercise.in(wanted)).toList(),
        translations.containsKey(wanted) ? wanted : language,
        translations);
  }
}
