package nabla.web.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.parse.Note;

/** Everything a person reads, in one language. */
public final class Messages {
  /** The languages there are, the default first. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final String BUNDLE = "nabla.web.shared.messages";
  private static final ResourceBundle.Control DEFAULT_IS_ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final Locale locale;
  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale, DEFAULT_IS_ENGLISH);
  }

  /** The messages in the language of {@code locale}, in English when there are none in it. */
  public static Messages of(Locale locale) {
    Locale language = Locale.forLanguageTag(locale.getLanguage());
    return new Messages(LANGUAGES.contains(language) ? language : LANGUAGES.get(0));
  }

  /** The language of these messages. */
  public Locale locale() {
    return locale;
  }

  /**
   * The message {@code key}, with {@code arguments} in place of {@code {0}}, {@code {1}}, ...
   *
   * @throws MissingResourceException when there is no such message
   */
  public String text(String key, Object... arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      values.put(Integer.toString(i), String.valueOf(arguments[i]));
    }
    return filled(key, values);
  }

  /** The message {@code key}, or {@code key_one} for a {@code count} of one. */
  public String counted(String key, long count, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = count;
    System.arraycopy(more, 0, arguments, 1, more.length);
    String one = key + "_one";
    return text(count == 1 && bundle.containsKey(one) ? one : key, arguments);
  }

  /** The message {@code key} with {@code values} in place of their names in braces. */
  public String filled(String key, Map<String, String> values) {
    Matcher placeholder = PLACEHOLDER.matcher(bundle.getString(key));
    return placeholder.replaceAll(
        match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
  }

  /** Whether there is a message {@code key}. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** What is wrong with a text, and what to do about it. */
  public String problem(Problem problem) {
    Map<String, String> details = problem.details();
    String key = "problem_" + problem.code();
    if (details.containsKey("suggestion") && has(key + "_suggestion")) {
      key = key + "_suggestion";
    } else if (problem.code() == ProblemCode.UNKNOWN_SYMBOL
        && details.getOrDefault("known", "").isEmpty()) {
      key = key + "_alone";
    }
    Map<String, String> worded = new HashMap<>(details);
    worded.replaceAll((name, value) -> name.endsWith("Shape") ? shape(value) : value);
    return filled(key, worded);
  }

  /** What something of the shape {@code written}, such as {@code n x 1}, is called. */
  private String shape(String written) {
    String[] sides = written.split(" x ");
    if (sides.length != 2) {
      return written;
    }
    boolean oneRow = sides[0].equals("1");
    boolean oneColumn = sides[1].equals("1");
    if (oneRow && oneColumn) {
      return text("shape_number");
    }
    if (oneRow || oneColumn) {
      return oneRow ? text("shape_row", written) : text("shape_column", written);
    }
    if (!sides[0].equals(sides[1])) {
      return text("shape_matrix", written);
    }
    return sides[0].startsWith("?") ? text("shape_open_square") : text("shape_square", written);
  }

  /** A choice that was made in reading, and how to write the other one. */
  public String note(Note note) {
    return text("note_" + note.code());
  }
}
