package nabla.authoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What STACK draws at random, as parameters.
 *
 * @param values a range or a list, as a file has it
 * @param condition on them; empty where there is none
 */
record RandomNumbers(String values, String condition) {
  private static final String NUMBER = "\\s*(-?\\d{1,4})\\s*";
  private static final Pattern OFFSET = Pattern.compile("(-?\\d{1,4})\\s*\\+\\s*(rand\\(.*\\))");
  private static final Pattern UP_TO =
      Pattern.compile("rand\\(" + NUMBER + "\\)(?:\\s*\\+" + NUMBER + ")?");
  private static final Pattern LIST = Pattern.compile("rand\\(\\s*\\[([^\\]]*)\\]\\s*\\)");
  private static final Pattern STEP =
      Pattern.compile("rand_with_step\\(" + NUMBER + "," + NUMBER + "," + NUMBER + "\\)");
  private static final Pattern PROHIBITED =
      Pattern.compile(
          "rand_with_prohib\\(" + NUMBER + "," + NUMBER + ",\\s*\\[([^\\]]*)\\]\\s*\\)");

  /** What {@code name} is drawn from when it is assigned {@code value}; empty when it is not. */
  static Optional<RandomNumbers> read(String name, String value) {
    Matcher offset = OFFSET.matcher(value);
    String written = offset.matches() ? offset.group(2) + "+" + offset.group(1) : value;
    return upTo(written)
        .or(() -> list(written))
        .or(() -> step(written))
        .or(() -> prohibited(name, written));
  }

  private static Optional<RandomNumbers> upTo(String value) {
    Matcher match = UP_TO.matcher(value);
    if (!match.matches() || Integer.parseInt(match.group(1)) < 1) {
      return Optional.empty();
    }
    int from = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
    int to = from + Integer.parseInt(match.group(1)) - 1;
    return Optional.of(new RandomNumbers(range(from, to), ""));
  }

  private static Optional<RandomNumbers> list(String value) {
    Matcher match = LIST.matcher(value);
    return match.matches()
        ? Optional.of(new RandomNumbers("[" + entries(match.group(1)) + "]", ""))
        : Optional.empty();
  }

  private static Optional<RandomNumbers> step(String value) {
    Matcher match = STEP.matcher(value);
    if (!match.matches() || Integer.parseInt(match.group(3)) < 1) {
      return Optional.empty();
    }
    int from = Integer.parseInt(match.group(1));
    int to = Integer.parseInt(match.group(2));
    int by = Integer.parseInt(match.group(3));
    String values =
        IntStream.iterate(from, n -> n <= to, n -> n + by)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", ", "[", "]"));
    return Optional.of(new RandomNumbers(by == 1 ? range(from, to) : values, ""));
  }

  private static Optional<RandomNumbers> prohibited(String name, String value) {
    Matcher match = PROHIBITED.matcher(value);
    if (!match.matches()) {
      return Optional.empty();
    }
    String conditions =
        Arrays.stream(match.group(3).split(","))
            .map(String::strip)
            .filter(number -> !number.isEmpty())
            .map(number -> name + " != " + number)
            .collect(Collectors.joining(", "));
    String range = range(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    return Optional.of(new RandomNumbers(range, conditions));
  }

  private static String range(int from, int to) {
    return from == to ? "[" + from + "]" : from + ".." + to;
  }

  private static String entries(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.joining(", "));
  }
}
