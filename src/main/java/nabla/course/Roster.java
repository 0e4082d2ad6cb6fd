package nabla.course;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list of students as spreadsheets and course platforms write it: separated by commas, semicolons
 * or tabs, with a header in English or German that names at least the column of e-mail addresses.
 *
 * @param entries the students, in order, each address once
 * @param problems what is wrong, by line; nothing is taken over while there is one
 */
public record Roster(List<Entry> entries, List<Flaw> problems) {
  /** The most lines that are read. */
  public static final int MOST = 5_000;

  private static final int LONGEST = 100;
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Map<Column, Set<String>> NAMES = new EnumMap<>(Column.class);

  static {
    NAMES.put(
        Column.EMAIL,
        Set.of(
            "email",
            "e-mail",
            "mail",
            "email address",
            "e-mail address",
            "e-mail-adresse",
            "emailadresse",
            "mailadresse",
            "sis login id"));
    NAMES.put(Column.NAME, Set.of("name", "student", "full name", "vollständiger name"));
    NAMES.put(Column.FIRST, Set.of("first name", "firstname", "given name", "vorname"));
    NAMES.put(Column.LAST, Set.of("last name", "lastname", "surname", "family name", "nachname"));
    NAMES.put(Column.GROUP, Set.of("group", "groups", "gruppe", "section", "tutorium", "tutorial"));
  }

  /**
   * A student.
   *
   * @param line of the file, from 1
   * @param email in lower case
   * @param group empty for none
   */
  public record Entry(long line, String name, String email, String group) {}

  /**
   * Something wrong.
   *
   * @param line of the file, from 1
   * @param text what stands there
   */
  public record Flaw(long line, Kind kind, String text) {}

  /** What can be wrong. */
  public enum Kind {
    EMPTY,
    NO_EMAIL_COLUMN,
    NO_EMAIL,
    BAD_EMAIL,
    DUPLICATE,
    TOO_LONG,
    TOO_MANY,
    BROKEN_QUOTES
  }

  private enum Column {
    EMAIL,
    NAME,
    FIRST,
    LAST,
    GROUP
  }

  /**
   * The text of a file, in UTF-8 with or without a mark, else in UTF-16 with one, else Windows'.
   */
  public static String decode(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException isNotUtf8) {
      return new String(bytes, WINDOWS);
    }
  }

  /** Reads {@code text}, whatever it holds. */
  public static Roster read(String text) {
    String plain = text.replace("\uFEFF", "");
    if (plain.isBlank()) {
      return new Roster(List.of(), List.of(new Flaw(1, Kind.EMPTY, "")));
    }
    List<Flaw> problems = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    try (CSVParser lines = CSVParser.parse(new StringReader(plain), format(plain))) {
      Map<Column, Integer> columns = null;
      Map<String, Long> seen = new HashMap<>();
      for (CSVRecord line : lines) {
        if (columns == null) {
          columns = columns(line);
          if (!columns.containsKey(Column.EMAIL)) {
            problems.add(
                new Flaw(lineOf(lines), Kind.NO_EMAIL_COLUMN, String.join(", ", line.toList())));
            break;
          }
        } else if (entries.size() == MOST) {
          problems.add(new Flaw(lineOf(lines), Kind.TOO_MANY, Integer.toString(MOST)));
          break;
        } else {
          read(line, lineOf(lines), columns, seen, entries, problems);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      problems.add(new Flaw(entries.size() + 2L, Kind.BROKEN_QUOTES, ""));
    }
    if (problems.isEmpty() && entries.isEmpty()) {
      problems.add(new Flaw(1, Kind.EMPTY, ""));
    }
    return new Roster(List.copyOf(entries), List.copyOf(problems));
  }

  private static long lineOf(CSVParser lines) {
    return lines.getCurrentLineNumber();
  }

  private static CSVFormat format(String text) {
    String head = text.stripLeading().lines().findFirst().orElse("");
    char separator = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t'}) {
      long count = head.chars().filter(c -> c == candidate).count();
      if (count > most) {
        separator = candidate;
        most = count;
      }
    }
    return CSVFormat.Builder.create(CSVFormat.DEFAULT)
        .setDelimiter(separator)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  private static Map<Column, Integer> columns(CSVRecord head) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < head.size(); i++) {
      String name = head.get(i).strip().toLowerCase(Locale.ROOT);
      for (Map.Entry<Column, Set<String>> known : NAMES.entrySet()) {
        if (known.getValue().contains(name)) {
          columns.putIfAbsent(known.getKey(), i);
        }
      }
    }
    return columns;
  }

  private static void read(
      CSVRecord line,
      long number,
      Map<Column, Integer> columns,
      Map<String, Long> seen,
      List<Entry> entries,
      List<Flaw> problems) {
    if (line.toList().stream().allMatch(String::isBlank)) {
      return;
    }
    String email = cell(line, columns, Column.EMAIL).toLowerCase(Locale.ROOT);
    String name = cell(line, columns, Column.NAME);
    if (name.isEmpty()) {
      String first = cell(line, columns, Column.FIRST);
      name = (first + " " + cell(line, columns, Column.LAST)).strip();
    }
    String group = cell(line, columns, Column.GROUP);
    Long before = seen.putIfAbsent(email, number);
    if (email.isEmpty()) {
      problems.add(new Flaw(number, Kind.NO_EMAIL, name));
    } else if (!ADDRESS.matcher(email).matches()) {
      problems.add(new Flaw(number, Kind.BAD_EMAIL, email));
    } else if (before != null) {
      problems.add(new Flaw(number, Kind.DUPLICATE, email));
    } else if (name.length() > LONGEST || group.length() > LONGEST) {
      problems.add(new Flaw(number, Kind.TOO_LONG, email));
    } else {
      entries.add(new Entry(number, name, email, group));
    }
  }

  private static String cell(CSVRecord line, Map<Column, Integer> columns, Column column) {
    Integer at = columns.get(column);
    return at == null || at >= line.size() ? "" : line.get(at).strip();
  }
}
