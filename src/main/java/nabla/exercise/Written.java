package nabla.exercise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;

/**
 * A file in two parts: keys between two lines {@code ---}, and a text below.
 *
 * @param body the text
 */
record Written(Mapping keys, Passage body) {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \t]*\n(.*?)^---[ \t]*$\n?", Pattern.DOTALL | Pattern.MULTILINE);

  /** The parts of {@code source}; empty, with problems noted, when they cannot be read. */
  static Optional<Written> read(SourceText source, Problems problems) {
    Matcher parts = FRONT_MATTER.matcher(source.text());
    if (!parts.find()) {
      problems.at(
          0,
          "FRONT_MATTER",
          "Begin the file with a line '---', the keys of the exercise, and another line '---'.");
      return Optional.empty();
    }
    String text = source.text().substring(parts.end());
    Passage body = new Passage(text, parts.end(), text);
    return YamlReader.read(source, parts.start(1), parts.end(1), problems)
        .map(keys -> new Written(keys, body));
  }
}
