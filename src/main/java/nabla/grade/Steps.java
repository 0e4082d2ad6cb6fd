package nabla.grade;

import java.util.ArrayList;
import java.util.List;
import nabla.derive.Derivation;

/** Asks for a derivation, whose text has a line of its own for each of its lines. */
public record Steps(Derivation derivation) implements Demand {
  /**
   * A line as it was typed.
   *
   * @param offset where it begins in the text
   */
  public record Typed(String text, int offset) {}

  /** The lines of {@code text} with something in them. */
  public static List<Typed> lines(String text) {
    List<Typed> lines = new ArrayList<>();
    int offset = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(new Typed(line, offset));
      }
      offset += line.length() + 1;
    }
    return lines;
  }
}
