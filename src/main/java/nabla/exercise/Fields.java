package nabla.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.exercise.Yaml.Entry;
import nabla.exercise.Yaml.Items;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;

/** The values of a YAML mapping by key; a value of the wrong kind is a problem and then absent. */
final class Fields {
  private final Mapping mapping;
  private final Problems problems;

  /** Notes every key of {@code mapping} that is not among {@code known}. */
  Fields(Mapping mapping, List<String> known, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
    for (Entry entry : mapping.entries()) {
      if (!known.contains(entry.key().text())) {
        problems.at(
            entry.key().offset(),
            "UNKNOWN_KEY",
            "'%s' is not a key here. The keys are: %s.",
            entry.key().text(),
            String.join(", ", known));
      }
    }
  }

  /** Where {@code key} stands, or the mapping's beginning. */
  int offset(String key) {
    return entry(key).map(entry -> entry.key().offset()).orElse(mapping.offset());
  }

  boolean has(String key) {
    return entry(key).isPresent();
  }

  Optional<Yaml> value(String key) {
    return entry(key).map(Entry::value);
  }

  Optional<Passage> text(String key) {
    return value(key).flatMap(value -> text(key, value));
  }

  /** A text that must be there. */
  Optional<Passage> requiredText(String key) {
    require(key);
    return text(key);
  }

  Optional<Mapping> mapping(String key) {
    Optional<Yaml> value = value(key);
    if (value.isPresent() && !(value.get() instanceof Mapping)) {
      problems.at(
          value.get().offset(),
          "WRONG_TYPE",
          "Under '%s', write one line 'name: value' for each name, indented.",
          key);
      return Optional.empty();
    }
    return value.map(Mapping.class::cast);
  }

  /** The entries of a list; none when the key is absent. */
  List<Yaml> items(String key) {
    Optional<Yaml> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Items items) {
      return items.values();
    }
    problems.at(
        value.get().offset(),
        "WRONG_TYPE",
        "'%s' is a list: write each entry on a line of its own that begins with '- '.",
        key);
    return List.of();
  }

  /** The texts of a list; none when the key is absent. */
  List<Passage> texts(String key) {
    List<Passage> texts = new ArrayList<>();
    items(key).forEach(item -> text(key, item).ifPresent(texts::add));
    return texts;
  }

  void require(String key) {
    if (!has(key)) {
      problems.at(mapping.offset(), "MISSING_KEY", "The key '%s' is missing: add it.", key);
    }
  }

  /** The text that {@code value} is, which stands somewhere under {@code key}. */
  Optional<Passage> text(String key, Yaml value) {
    if (value instanceof Passage passage && !passage.text().isBlank()) {
      return Optional.of(passage);
    }
    String message =
        value instanceof Passage
            ? "'%s' is empty here: write its value or remove it."
            : "'%s' takes a text here. Put one that holds ': ' or begins with [ or { between single"
                + " quotes.";
    problems.at(
        value.offset(), value instanceof Passage ? "EMPTY_VALUE" : "WRONG_TYPE", message, key);
    return Optional.empty();
  }

  private Optional<Entry> entry(String key) {
    return mapping.entries().stream().filter(entry -> entry.key().text().equals(key)).findFirst();
  }
}
