package nabla.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.Section.Words;
import nabla.exercise.Yaml.Entry;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;

/**
 * What {@code course.yaml} says.
 *
 * @param order where the sections are listed in the file
 */
record Outline(String title, String lead, List<Part> parts, int order) {
  static final List<String> KEYS = List.of("title", "lead", "sections");
  static final List<String> SECTION_KEYS =
      List.of("folder", "title", "summary", "builds on", "exercises", "translations");
  static final List<String> WORD_KEYS = List.of("title", "summary");

  private static final Pattern FOLDER = Pattern.compile("(\\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)");

  /**
   * One section and the exercises it puts in an order.
   *
   * @param buildsOn the slugs of earlier sections that it needs
   * @param translations by language, in which all its exercises are to be
   */
  record Part(
      String folder,
      Words words,
      List<String> buildsOn,
      List<Passage> exercises,
      Map<Passage, Words> translations) {
    String slug() {
      return folder.substring(3);
    }
  }

  /** The outline in {@code source}, as far as it can be read. */
  static Optional<Outline> read(SourceText source, Problems problems) {
    return YamlReader.read(source, 0, source.text().length(), problems)
        .map(
            mapping -> {
              Fields fields = new Fields(mapping, KEYS, problems);
              fields.require("sections");
              return new Outline(
                  text(fields, "title"),
                  text(fields, "lead"),
                  parts(fields, problems),
                  fields.offset("sections"));
            });
  }

  /** The outline that folders give by their names alone. */
  static Outline ofFolders(List<String> folders) {
    List<Part> parts =
        folders.stream()
            .filter(folder -> FOLDER.matcher(folder).matches())
            .map(
                folder ->
                    new Part(
                        folder, new Words(titleOf(folder), ""), List.of(), List.of(), Map.of()))
            .toList();
    return new Outline("", "", parts, 0);
  }

  private static String titleOf(String folder) {
    String words = folder.substring(3).replace('-', ' ');
    return words.substring(0, 1).toUpperCase() + words.substring(1);
  }

  private static List<Part> parts(Fields fields, Problems problems) {
    List<Part> parts = new ArrayList<>();
    for (Yaml item : fields.items("sections")) {
      if (item instanceof Mapping mapping) {
        Fields section = new Fields(mapping, SECTION_KEYS, problems);
        Words words = words(section);
        List<String> buildsOn = buildsOn(section, parts, problems);
        List<Passage> exercises = section.texts("exercises");
        Map<Passage, Words> translations = translations(section, problems);
        folder(section, parts, problems)
            .ifPresent(
                folder -> parts.add(new Part(folder, words, buildsOn, exercises, translations)));
      } else {
        problems.at(
            item.offset(), "WRONG_TYPE", "A section has the keys folder, title and summary.");
      }
    }
    return List.copyOf(parts);
  }

  private static List<String> buildsOn(Fields section, List<Part> before, Problems problems) {
    List<String> needed = new ArrayList<>();
    for (Passage folder : section.texts("builds on")) {
      before.stream()
          .filter(part -> part.folder().equals(folder.text()))
          .findFirst()
          .ifPresentOrElse(
              part -> needed.add(part.slug()),
              () ->
                  problems.at(
                      folder.offset(),
                      "BUILDS_ON",
                      "There is no section '%s' before this one: name the folder of an earlier"
                          + " section.",
                      folder.text()));
    }
    return needed;
  }

  private static Words words(Fields fields) {
    return new Words(text(fields, "title"), text(fields, "summary"));
  }

  private static Map<Passage, Words> translations(Fields section, Problems problems) {
    Map<Passage, Words> translations = new LinkedHashMap<>();
    section
        .mapping("translations")
        .ifPresent(
            languages -> {
              for (Entry entry : languages.entries()) {
                if (entry.value() instanceof Mapping words
                    && entry.key().text().matches("[a-z]{2}")) {
                  translations.put(entry.key(), words(new Fields(words, WORD_KEYS, problems)));
                } else {
                  problems.at(
                      entry.key().offset(),
                      "LANGUAGE",
                      "Name a language by two letters, such as 'de', with the keys title and"
                          + " summary below it.");
                }
              }
            });
    return translations;
  }

  private static Optional<String> folder(Fields section, List<Part> before, Problems problems) {
    Optional<Passage> written = section.requiredText("folder");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Matcher folder = FOLDER.matcher(written.get().text());
    String number = String.format("%02d", before.size() + 1);
    if (!folder.matches()) {
      problems.at(
          written.get().offset(),
          "FOLDER_NAME",
          "A section's folder is named by its number and small letters, such as"
              + " '%s-product-rule'.",
          number);
      return Optional.empty();
    }
    if (!folder.group(1).equals(number)) {
      problems.at(
          written.get().offset(),
          "SECTION_NUMBER",
          "This is section %s of the course: name its folder '%s-%s', or move the section.",
          number,
          number,
          folder.group(2));
    }
    return Optional.of(written.get().text());
  }

  private static String text(Fields fields, String key) {
    return fields.requiredText(key).map(Passage::text).map(String::strip).orElse("");
  }
}
