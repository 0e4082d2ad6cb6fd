package nabla.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nabla.exercise.Yaml.Entry;
import nabla.exercise.Yaml.Items;
import nabla.exercise.Yaml.Mapping;
import nabla.exercise.Yaml.Passage;

/**
 * Reads the texts of an exercise in another language: the exercise's own keys with the texts put in
 * their places. What is asked, its tests and its variants come from the exercise alone.
 */
final class Translation {
  static final List<String> KEYS =
      List.of(
          "title",
          "answer label",
          "hints",
          "solution",
          "choice",
          "sort",
          "spot the error",
          "because");

  /** The keys of an entry whose values are read by students. */
  private static final Set<String> TEXTS =
      Set.of("option", "item", "line", "reason", "into", "items");

  private static final Pattern FORMULA =
      Pattern.compile("\\$\\$.*?\\$\\$|\\$.*?\\$", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}|\\\\text\\{");

  private final Mapping exercise;
  private final Problems problems;

  private Translation(Mapping exercise, Problems problems) {
    this.exercise = exercise;
    this.problems = problems;
  }

  /**
   * The exercise in {@code original}, which has no problems, with the texts of {@code source};
   * empty, with problems noted, when something is wrong with them.
   */
  static Optional<Definition> read(SourceText original, SourceText source, Problems problems) {
    Problems none = new Problems(original);
    Written exercise = Written.read(original, none).orElseThrow();
    Optional<Definition> translated =
        Written.read(source, problems)
            .flatMap(
                written ->
                    ExerciseReader.read(
                        new Written(
                            new Translation(exercise.keys(), problems).merged(written.keys()),
                            written.body()),
                        problems));
    Optional<Definition> own = ExerciseReader.read(exercise, none);
    translated.ifPresent(
        definition -> checkVariants(definition, own.orElseThrow(), source, problems));
    return translated.filter(definition -> problems.isEmpty());
  }

  /** Who changes the language meets the same variants, so the same parameters have to be shown. */
  private static void checkVariants(
      Definition translated, Definition own, SourceText source, Problems problems) {
    Set<String> shown = translated.question().visibleNames();
    Set<String> asked = own.question().visibleNames();
    if (!shown.equals(asked)) {
      Set<String> names = new TreeSet<>(shown);
      names.addAll(asked);
      names.removeIf(name -> shown.contains(name) && asked.contains(name));
      problems.at(
          source.text().lastIndexOf("\n---") + 1,
          "TRANSLATED_NAMES",
          "The exercise and its translation do not show the same names: insert %s in both or in"
              + " neither.",
          "'" + String.join("', '", names) + "'");
    }
  }

  /** The exercise's keys, those with texts from {@code translated}. */
  private Mapping merged(Mapping translated) {
    Fields texts = new Fields(translated, KEYS, problems);
    List<Entry> merged = new ArrayList<>();
    for (Entry entry : exercise.entries()) {
      String key = entry.key().text();
      if (key.equals("tests")) {
        merged.add(new Entry(entry.key(), withReasons(entry.value(), texts)));
      } else if (KEYS.contains(key)) {
        merged.add(new Entry(entry.key(), translated(entry, texts)));
      } else {
        merged.add(entry);
      }
    }
    for (Entry entry : translated.entries()) {
      String key = entry.key().text();
      boolean known = KEYS.contains(key) && !key.equals("because");
      if (known && merged.stream().noneMatch(e -> e.key().text().equals(key))) {
        refuse(entry.key());
      }
    }
    return new Mapping(merged, translated.offset());
  }

  private void refuse(Passage key) {
    problems.at(
        key.offset(), "NOT_IN_ORIGINAL", "The exercise has no '%s': remove it here.", key.text());
  }

  private Yaml translated(Entry entry, Fields texts) {
    String key = entry.key().text();
    Optional<Yaml> given = texts.value(key);
    if (given.isPresent()) {
      Yaml value = translated(entry.value(), given.get(), key);
      return key.equals("sort") ? withClasses(value, entry.value()) : value;
    }
    boolean needed =
        key.equals("answer label")
            ? entry.value() instanceof Passage label && label.text().contains("\\text{")
            : needsWords(entry.value());
    if (needed) {
      missing(texts.offset(""), key);
    }
    return entry.value();
  }

  private void missing(int offset, String key) {
    problems.at(
        offset, "MISSING_TRANSLATION", "The key '%s' is missing: translate its texts.", key);
  }

  /** {@code original} with the texts of {@code given}, which has to be built in the same way. */
  private Yaml translated(Yaml original, Yaml given, String key) {
    if (original instanceof Items own && given instanceof Items other) {
      return items(own, other, key);
    }
    if (original instanceof Mapping own && given instanceof Mapping other) {
      return mapping(own, other);
    }
    if (original instanceof Passage && given instanceof Passage) {
      return given;
    }
    problems.at(
        given.offset(),
        "WRONG_TYPE",
        "'%s' is %s in the exercise: write it in the same way.",
        key,
        original instanceof Items
            ? "a list"
            : original instanceof Mapping ? "a group of keys" : "a text");
    return original;
  }

  private Yaml items(Items own, Items other, String key) {
    if (own.values().size() != other.values().size()) {
      problems.at(
          other.offset(),
          "TRANSLATED_LENGTH",
          "There are %d entries under '%s' in the exercise: write as many here, in the same order.",
          own.values().size(),
          key);
      return own;
    }
    List<Yaml> values = new ArrayList<>();
    for (int i = 0; i < own.values().size(); i++) {
      values.add(translated(own.values().get(i), other.values().get(i), key));
    }
    return new Items(values, other.offset());
  }

  private Yaml mapping(Mapping own, Mapping other) {
    Fields texts =
        new Fields(
            other,
            own.entries().stream().map(e -> e.key().text()).filter(TEXTS::contains).toList(),
            problems);
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : own.entries()) {
      boolean text = TEXTS.contains(entry.key().text());
      entries.add(text ? new Entry(entry.key(), translated(entry, texts)) : entry);
    }
    return new Mapping(entries, other.offset());
  }

  /** Formulas are the same in every language, names of functions with two letters included. */
  private static boolean needsWords(Yaml value) {
    if (value instanceof Passage passage) {
      return WORD.matcher(FORMULA.matcher(passage.text()).replaceAll("")).find();
    }
    if (value instanceof Items items) {
      return items.values().stream().anyMatch(Translation::needsWords);
    }
    return ((Mapping) value)
        .entries().stream().anyMatch(e -> TEXTS.contains(e.key().text()) && needsWords(e.value()));
  }

  /** Items name their class in the exercise's own language. */
  private static Yaml withClasses(Yaml translated, Yaml original) {
    List<String> own = new ArrayList<>();
    List<String> others = new ArrayList<>();
    collect(original, own);
    collect(translated, others);
    return own.size() == others.size() ? renamed(translated, own, others) : translated;
  }

  private static void collect(Yaml sort, List<String> classes) {
    if (sort instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        if (entry.key().text().equals("into") && entry.value() instanceof Items items) {
          items.values().forEach(v -> classes.add(v instanceof Passage p ? p.text() : ""));
        }
      }
    }
  }

  private static Yaml renamed(Yaml value, List<String> own, List<String> others) {
    if (value instanceof Items items) {
      return new Items(
          items.values().stream().map(v -> renamed(v, own, others)).toList(), items.offset());
    }
    if (!(value instanceof Mapping mapping)) {
      return value;
    }
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      boolean named =
          entry.key().text().equals("class")
              && entry.value() instanceof Passage passage
              && own.contains(passage.text());
      Yaml renamed =
          named
              ? new Passage(
                  others.get(own.indexOf(((Passage) entry.value()).text())),
                  entry.value().offset(),
                  "")
              : renamed(entry.value(), own, others);
      entries.add(new Entry(entry.key(), renamed));
    }
    return new Mapping(entries, mapping.offset());
  }

  /** The exercise's tests, with the reasons under {@code because} in their order. */
  private Yaml withReasons(Yaml tests, Fields texts) {
    long reasons = reasons(tests);
    List<Passage> given = texts.texts("because");
    if (reasons == 0 && texts.has("because")) {
      problems.at(
          texts.offset("because"),
          "NOT_IN_ORIGINAL",
          "No wrong answer of the exercise has a 'because': remove it here.");
    } else if (reasons > 0 && !texts.has("because")) {
      missing(texts.offset(""), "because");
    } else if (reasons != given.size()) {
      problems.at(
          texts.offset("because"),
          "TRANSLATED_LENGTH",
          "%d wrong answers of the exercise have a 'because': write as many here, in the same"
              + " order.",
          reasons);
    } else {
      return replaced(tests, new ArrayList<>(given));
    }
    return tests;
  }

  private static long reasons(Yaml value) {
    if (value instanceof Items items) {
      return items.values().stream().mapToLong(Translation::reasons).sum();
    }
    return value instanceof Mapping mapping
        ? mapping.entries().stream()
            .mapToLong(e -> e.key().text().equals("because") ? 1 : reasons(e.value()))
            .sum()
        : 0;
  }

  private static Yaml replaced(Yaml value, List<Passage> reasons) {
    if (value instanceof Items items) {
      return new Items(
          items.values().stream().map(v -> replaced(v, reasons)).toList(), items.offset());
    }
    if (!(value instanceof Mapping mapping)) {
      return value;
    }
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      entries.add(
          entry.key().text().equals("because")
              ? new Entry(entry.key(), reasons.remove(0))
              : new Entry(entry.key(), replaced(entry.value(), reasons)));
    }
    return new Mapping(entries, mapping.offset());
  }
}
