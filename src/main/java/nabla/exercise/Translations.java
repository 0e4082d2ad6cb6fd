package nabla.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.Yaml.Passage;

/**
 * Finds the translations of exercises: beside {@code three-factors.md}, its texts in German are in
 * {@code three-factors.de.md}.
 */
final class Translations {
  private static final Pattern NAME = Pattern.compile("(.+)\\.([a-z]{2})\\.md");

  private final SourceFiles files;
  private final List<AuthoringProblem> problems;

  Translations(SourceFiles files, List<AuthoringProblem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /** Whether the file {@code name} holds the texts of an exercise in another language. */
  static boolean isTranslation(String name) {
    return NAME.matcher(name).matches();
  }

  /** The exercise in {@code file} with those of its translations that have no problems. */
  Exercise with(Exercise exercise, String file) {
    String folder = file.substring(0, file.indexOf('/'));
    Map<String, Exercise.Translated> translations = new LinkedHashMap<>();
    for (String name : files.markdownFiles(folder)) {
      Matcher parts = NAME.matcher(name);
      if (parts.matches() && parts.group(1).equals(exercise.id())) {
        read(exercise, folder + "/" + name)
            .ifPresent(translated -> translations.put(parts.group(2), translated));
      }
    }
    return exercise.with(translations);
  }

  private Optional<Exercise.Translated> read(Exercise exercise, String file) {
    Optional<SourceText> source = files.read(file);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Problems found = new Problems(source.get());
    Optional<Definition> definition = Translation.read(exercise.source(), source.get(), found);
    problems.addAll(found.found());
    return definition.map(read -> new Exercise.Translated(source.get(), read));
  }

  /** As {@code changed}, with those of the texts of {@code before} that still fit it. */
  static Exercise carriedOver(Exercise before, Exercise changed, List<AuthoringProblem> misfits) {
    Map<String, Exercise.Translated> translations = new LinkedHashMap<>();
    before
        .translated()
        .forEach(
            (language, texts) -> {
              Problems found = new Problems(texts.source());
              Translation.read(changed.source(), texts.source(), found)
                  .ifPresent(
                      definition ->
                          translations.put(
                              language, new Exercise.Translated(texts.source(), definition)));
              misfits.addAll(found.found());
            });
    return changed.with(translations);
  }

  /**
   * Notes exercises of {@code part} that are not in a language in which all of it is to be, and
   * translations of nothing.
   */
  void check(Outline.Part part, List<Exercise> exercises, Problems course) {
    Set<String> names = new LinkedHashSet<>(files.markdownFiles(part.folder()));
    for (Passage language : part.translations().keySet()) {
      List<String> missing = new ArrayList<>();
      for (Exercise exercise : exercises) {
        String name = exercise.id() + "." + language.text() + ".md";
        if (!names.contains(name)) {
          missing.add(part.folder() + "/" + name);
        }
      }
      String text = "section." + language.text() + ".md";
      if (names.contains(SectionTexts.FILE) && !names.contains(text)) {
        missing.add(part.folder() + "/" + text);
      }
      if (!missing.isEmpty()) {
        course.at(
            language.offset(),
            "MISSING_TRANSLATION",
            "Not all of this section is in this language: write %s, or remove the language here.",
            String.join(", ", missing));
      }
    }
    for (String name : names) {
      Matcher parts = NAME.matcher(name);
      if (parts.matches() && !names.contains(parts.group(1) + ".md")) {
        problems.add(
            new AuthoringProblem(
                part.folder() + "/" + name,
                1,
                1,
                "NO_ORIGINAL",
                "There is no exercise " + parts.group(1) + ".md to translate: rename this file."));
      }
    }
  }
}
