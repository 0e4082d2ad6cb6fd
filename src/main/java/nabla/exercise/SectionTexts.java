package nabla.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a section says: {@code section.md}, and in German {@code section.de.md}. */
final class SectionTexts {
  static final String FILE = "section.md";

  private static final Pattern TRANSLATION = Pattern.compile("section\\.([a-z]{2})\\.md");

  private final SourceFiles files;
  private final List<AuthoringProblem> problems;

  SectionTexts(SourceFiles files, List<AuthoringProblem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /** By language; none when there is no text, or when something is wrong with it. */
  Map<String, SectionText> in(String folder) {
    Map<String, SectionText> texts = new LinkedHashMap<>();
    Optional<SectionText> original =
        files.exists(folder + "/" + FILE) ? original(folder + "/" + FILE) : Optional.empty();
    if (original.isEmpty()) {
      return texts;
    }
    texts.put(Exercise.ORIGINAL, original.get());
    for (String name : files.markdownFiles(folder)) {
      Matcher translation = TRANSLATION.matcher(name);
      if (translation.matches()) {
        String language = translation.group(1);
        translated(original.get(), folder + "/" + name, language)
            .ifPresent(text -> texts.put(language, text));
      }
    }
    return texts;
  }

  private Optional<SectionText> original(String file) {
    return files
        .read(file)
        .flatMap(
            source -> {
              Problems found = new Problems(source);
              Optional<SectionText> text = SectionReader.read(source, found);
              problems.addAll(found.found());
              return text;
            });
  }

  private Optional<SectionText> translated(SectionText original, String file, String language) {
    return files
        .read(file)
        .flatMap(
            source -> {
              Problems found = new Problems(source);
              Optional<SectionText> text =
                  SectionReader.readTranslation(original, source, language, found);
              problems.addAll(found.found());
              return text;
            });
  }
}
