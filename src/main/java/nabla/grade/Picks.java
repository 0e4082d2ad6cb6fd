package nabla.grade;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was picked, and what was typed with it. As text: the numbers of the picked items with commas
 * between them, each with its class after a colon where there are classes, and below that line what
 * was typed.
 *
 * @param classes the class of each picked item; 1 where there are no classes
 * @param typed empty when nothing was asked besides
 */
public record Picks(SortedMap<Integer, Integer> classes, String typed) {
  private static final Pattern PICK = Pattern.compile("\\s*(\\d{1,4})(?::(\\d{1,4}))?\\s*");

  public Picks {
    classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
  }

  /** Reads {@code text}; what is no pick is left out. */
  public static Picks read(String text) {
    int end = text.indexOf('\n');
    SortedMap<Integer, Integer> classes = new TreeMap<>();
    for (String written : (end < 0 ? text : text.substring(0, end)).split(",")) {
      Matcher pick = PICK.matcher(written);
      if (pick.matches()) {
        int group = pick.group(2) == null ? 1 : Integer.parseInt(pick.group(2));
        classes.put(Integer.parseInt(pick.group(1)), group);
      }
    }
    return new Picks(classes, end < 0 ? "" : text.substring(end + 1));
  }

  /** The text of picks in classes. */
  public static String sorted(SortedMap<Integer, Integer> classes) {
    return classes.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(","));
  }
}
