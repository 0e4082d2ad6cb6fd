package nabla.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.exercise.Yaml.Entry;
import nabla.exercise.Yaml.Items;
import nabla.exercise.Yaml.Passage;

/**
 * The plain parts of an exercise's text, as the fields of a form on the same text. Everything else
 * in the text stays as it is.
 *
 * @param asked the key of what is asked, such as {@code differentiate}; empty where it is no
 *     function
 * @param function that is asked about
 * @param symbols a line for each, as is {@code parameters}
 * @param where a line for each, as is {@code hints}
 */
public record TextFields(
    String title,
    String asked,
    String function,
    String symbols,
    String parameters,
    String where,
    String hints,
    String statement) {
  private static final List<String> ASKED =
      List.of("differentiate", "gradient of", "directional derivative of", "expand", "reference");
  private static final String FENCE = "---";

  /** The fields of {@code text}; empty when its keys cannot be read. */
  public static Optional<TextFields> of(String text) {
    SourceText source = new SourceText("", text, "");
    Problems problems = new Problems(source);
    return text.length() > SourceFiles.MAX_BYTES
        ? Optional.empty()
        : Written.read(source, problems)
            .filter(written -> problems.isEmpty())
            .map(written -> of(written, text));
  }

  private static TextFields of(Written written, String text) {
    String asked =
        ASKED.stream().filter(key -> value(written, key).isPresent()).findFirst().orElse("");
    return new TextFields(
        scalar(written, "title"),
        asked,
        scalar(written, asked),
        block(text, "symbols"),
        block(text, "parameters"),
        items(written, "where"),
        items(written, "hints"),
        written.body().text().strip());
  }

  private static Optional<Yaml> value(Written written, String key) {
    return written.keys().entries().stream()
        .filter(entry -> entry.key().text().equals(key))
        .findFirst()
        .map(Entry::value);
  }

  private static String scalar(Written written, String key) {
    return value(written, key)
        .filter(Passage.class::isInstance)
        .map(text -> ((Passage) text).text().strip().replaceAll("\\s*\\n\\s*", " "))
        .orElse("");
  }

  private static String items(Written written, String key) {
    return value(written, key)
        .filter(Items.class::isInstance)
        .map(
            list ->
                ((Items) list)
                    .values().stream()
                        .filter(Passage.class::isInstance)
                        .map(item -> ((Passage) item).text().strip().replaceAll("\\s*\\n\\s*", " "))
                        .collect(Collectors.joining("\n")))
        .orElse("");
  }

  /** The lines below {@code key}, without their indentation. */
  private static String block(String text, String key) {
    List<String> lines = text.lines().toList();
    int start = start(lines, key);
    return start < 0
        ? ""
        : lines.subList(start + 1, end(lines, start)).stream()
            .map(String::strip)
            .collect(Collectors.joining("\n"));
  }

  private static int start(List<String> lines, String key) {
    for (int i = 1; i < lines.size() && !lines.get(i).stripTrailing().equals(FENCE); i++) {
      if (lines.get(i).startsWith(key + ":")) {
        return i;
      }
    }
    return -1;
  }

  /** The next line that begins a key, or ends all of them. */
  private static int end(List<String> lines, int start) {
    int end = start + 1;
    while (end < lines.size() && (lines.get(end).isBlank() || lines.get(end).startsWith(" "))) {
      end++;
    }
    return end;
  }

  /** {@code text}, whose fields are these, with those of {@code typed} that are others. */
  public String put(TextFields typed, String text) {
    String changed = text;
    if (!typed.title.equals(title)) {
      changed = with(changed, "title", scalarLines("title", typed.title));
    }
    if (!typed.function.equals(function) && !asked.isEmpty()) {
      changed = with(changed, asked, scalarLines(asked, typed.function));
    }
    if (isOther(typed.symbols, symbols)) {
      changed = with(changed, "symbols", blockLines("symbols", typed.symbols));
    }
    if (isOther(typed.parameters, parameters)) {
      changed = with(changed, "parameters", blockLines("parameters", typed.parameters));
    }
    if (isOther(typed.where, where)) {
      changed = with(changed, "where", itemLines("where", typed.where));
    }
    if (isOther(typed.hints, hints)) {
      changed = with(changed, "hints", itemLines("hints", typed.hints));
    }
    return isOther(typed.statement, statement) ? withStatement(changed, typed.statement) : changed;
  }

  private static boolean isOther(String typed, String there) {
    return !lines(typed).equals(lines(there));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> scalarLines(String key, String value) {
    return value.isBlank() ? List.of() : List.of(key + ": " + quoted(value));
  }

  private static List<String> blockLines(String key, String value) {
    return lines(value).isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(key + ":"), lines(value).stream().map(line -> "  " + line))
            .toList();
  }

  private static List<String> itemLines(String key, String value) {
    return lines(value).isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(key + ":"), lines(value).stream().map(line -> "  - " + quoted(line)))
            .toList();
  }

  private static String quoted(String value) {
    return "'" + value.strip().replaceAll("\\s+", " ").replace("'", "''") + "'";
  }

  /** {@code block} in the place of what stands under {@code key}, or behind all other keys. */
  private static String with(String text, String key, List<String> block) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int start = start(lines, key);
    if (start < 0) {
      start = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    } else {
      lines.subList(start, end(lines, start)).clear();
    }
    lines.addAll(start, block);
    return String.join("\n", lines);
  }

  private static String withStatement(String text, String statement) {
    int fence = text.indexOf("\n" + FENCE, FENCE.length());
    int end = text.indexOf('\n', fence + 1);
    String head = end < 0 ? text : text.substring(0, end);
    return head + "\n\n" + statement.replace("\r\n", "\n").strip() + "\n";
  }
}
