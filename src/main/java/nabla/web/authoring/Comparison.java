package nabla.web.authoring;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/** What two texts have in common, line by line. */
final class Comparison {
  /** So many lines around a change are shown. */
  private static final int AROUND = 3;

  private Comparison() {}

  /**
   * A line of two texts.
   *
   * @param state {@code same}, {@code gone} or {@code new}; {@code cut} for lines that are left out
   * @param number in the text that has it, from 1; 0 for lines that are left out
   */
  public record Line(String state, int number, String text) {
    /** The sign in front of it. */
    public String sign() {
      return switch (state) {
        case "gone" -> "\u2212";
        case "new" -> "+";
        case "cut" -> "\u2026";
        default -> "";
      };
    }
  }

  /** The lines of {@code before} and {@code after}, those far from any change left out. */
  static List<Line> of(String before, String after) {
    List<DiffRow> rows =
        DiffRowGenerator.create()
            .lineNormalizer(line -> line)
            .build()
            .generateDiffRows(before.lines().toList(), after.lines().toList());
    List<Line> lines = new ArrayList<>();
    int old = 0;
    int now = 0;
    for (DiffRow row : rows) {
      switch (row.getTag()) {
        case EQUAL -> {
          old++;
          lines.add(new Line("same", ++now, row.getNewLine()));
        }
        case DELETE -> lines.add(new Line("gone", ++old, row.getOldLine()));
        case INSERT -> lines.add(new Line("new", ++now, row.getNewLine()));
        default -> {
          lines.add(new Line("gone", ++old, row.getOldLine()));
          lines.add(new Line("new", ++now, row.getNewLine()));
        }
      }
    }
    return cut(lines);
  }

  private static List<Line> cut(List<Line> lines) {
    List<Line> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isNearChange(lines, i)) {
        shown.add(lines.get(i));
      } else if (shown.isEmpty() || !shown.get(shown.size() - 1).state().equals("cut")) {
        shown.add(new Line("cut", 0, ""));
      }
    }
    return shown;
  }

  private static boolean isNearChange(List<Line> lines, int at) {
    return lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1)).stream()
        .anyMatch(line -> !line.state().equals("same"));
  }
}
