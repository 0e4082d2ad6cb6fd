package nabla.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Domain;
import nabla.math.Property;
import nabla.math.Scope;
import nabla.math.Shape;

/**
 * A table of cases, one a line, columns divided by a broken bar (¦), since answers have bars of
 * their own. Lines that start with # say what the next ones are about; \\uXXXX stands for a
 * character that a table cannot show.
 */
public final class GoldenTable {
  private static final Pattern SHAPED = Pattern.compile("\\[(\\w+)(?:,(\\w+))?](\\S*)");

  private GoldenTable() {}

  /** The rows of {@code golden/name}, each with {@code columns} cells. */
  public static Stream<List<String>> rows(String name, int columns) {
    return sections(name, columns).values().stream().flatMap(List::stream);
  }

  /** The rows of {@code golden/name} under what the line above them says they are about. */
  public static Map<String, List<List<String>>> sections(String name, int columns) {
    Map<String, List<List<String>>> sections = new LinkedHashMap<>();
    String section = "";
    for (String line : text(name).lines().filter(line -> !line.isBlank()).toList()) {
      if (line.startsWith("#")) {
        section = line.substring(1).strip();
      } else {
        sections.computeIfAbsent(section, any -> new ArrayList<>()).add(row(line, columns));
      }
    }
    return sections;
  }

  private static String text(String name) {
    try (InputStream table = GoldenTable.class.getResourceAsStream("/golden/" + name)) {
      if (table == null) {
        throw new IllegalArgumentException("no golden table " + name);
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(String line, int columns) {
    List<String> cells =
        Arrays.stream(line.split("¦", -1)).map(cell -> unescaped(cell.strip())).toList();
    if (cells.size() != columns) {
      throw new IllegalArgumentException(columns + " cells expected: " + line);
    }
    return cells;
  }

  private static String unescaped(String cell) {
    return Pattern.compile("\\\\u([0-9A-F]{4})")
        .matcher(cell)
        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
  }

  /**
   * A scope from {@code "x y:positive t:0..1 w:[n] M:[n,m] P:[n,n]positive_definite"}; {@code "*"}
   * is the open one.
   */
  public static Scope scope(String declarations) {
    if (declarations.equals("*")) {
      return Scope.open();
    }
    Map<String, Declaration> declared = new LinkedHashMap<>();
    for (String declaration : declarations.split("\\s+")) {
      if (!declaration.isEmpty()) {
        String[] parts = declaration.split(":");
        declared.put(parts[0], parts.length == 1 ? domain("real") : declaration(parts[1]));
      }
    }
    return Scope.declaring(declared);
  }

  private static Declaration declaration(String text) {
    Matcher shaped = SHAPED.matcher(text);
    if (!shaped.matches()) {
      return domain(text);
    }
    Property[] properties =
        Arrays.stream(shaped.group(3).split("\\+"))
            .filter(name -> !name.isEmpty())
            .map(name -> Property.valueOf(name.toUpperCase(Locale.ROOT)))
            .toArray(Property[]::new);
    Dimension rows = dimension(shaped.group(1));
    return Declaration.of(
        shaped.group(2) == null ? Shape.vector(rows) : new Shape(rows, dimension(shaped.group(2))),
        properties);
  }

  private static Dimension dimension(String text) {
    return Character.isDigit(text.charAt(0))
        ? new Dimension.Whole(Integer.parseInt(text))
        : new Dimension.Named(text);
  }

  private static Declaration domain(String name) {
    return Declaration.scalar(
        switch (name) {
          case "real" -> Domain.REAL;
          case "positive" -> Domain.POSITIVE;
          case "integer" -> Domain.INTEGER;
          default -> {
            String[] ends = name.split("\\.\\.");
            yield new Domain.Interval(
                new java.math.BigDecimal(ends[0]), new java.math.BigDecimal(ends[1]));
          }
        });
  }
}
