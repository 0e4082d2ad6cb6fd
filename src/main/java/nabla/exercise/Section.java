package nabla.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A section of the lecture.
 *
 * @param number its place in the course, from 1
 * @param slug its folder's name without the number
 * @param summary one sentence
 * @param language of title and summary, such as {@code en}
 * @param translations title and summary in other languages
 * @param buildsOn the slugs of earlier sections that it needs
 * @param texts what it says before its exercises, by language
 * @param exercises in the order in which they are meant to be done; empty when none exist yet
 */
public record Section(
    int number,
    String slug,
    String title,
    String summary,
    List<String> buildsOn,
    List<Exercise> exercises,
    String language,
    Map<String, Words> translations,
    Map<String, SectionText> texts) {

  /** What a section is called, and a sentence about it. */
  public record Words(String title, String summary) {}

  public Section {
    buildsOn = List.copyOf(buildsOn);
    exercises = List.copyOf(exercises);
    translations = Map.copyOf(translations);
    texts = Map.copyOf(texts);
  }

  /** The same with all texts that there are in {@code wanted} in that language. */
  Section in(String wanted) {
    Words words = translations.getOrDefault(wanted, new Words(title, summary));
    return new Section(
        number,
        slug,
        words.title(),
        words.summary(),
        buildsOn,
        exercises.stream().map(exercise -> exercise.in(wanted)).toList(),
        translations.containsKey(wanted) ? wanted : language,
        translations,
        texts);
  }

  /** What it says, in {@code wanted} if there is that, else as it was written. */
  public Optional<SectionText> text(String wanted) {
    return Optional.ofNullable(texts.getOrDefault(wanted, texts.get(Exercise.ORIGINAL)));
  }

  /** The same with {@code exercise} in the place of the one with its name, or at the end. */
  Section with(Exercise exercise) {
    List<Exercise> changed = new ArrayList<>(exercises);
    changed.replaceAll(there -> there.id().equals(exercise.id()) ? exercise : there);
    if (!changed.contains(exercise)) {
      changed.add(exercise);
    }
    return new Section(
        number, slug, title, summary, buildsOn, changed, language, translations, texts);
  }

  /** The name of its folder, such as {@code 05-product-rule}. */
  public String folder() {
    return String.format(Locale.ROOT, "%02d-%s", number, slug);
  }
}
