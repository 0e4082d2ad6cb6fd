package nabla.web.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.grade.AnswerReader;
import nabla.grade.AnswerSpec;
import nabla.math.Dimension;
import nabla.math.Problem;
import nabla.math.Shape;
import nabla.math.Span;
import nabla.web.shared.Messages;

/**
 * A field for each entry of an answer whose rows and columns are known. What is typed into them is
 * put together to the text of the answer, which is what is read and graded.
 *
 * @param rows from top to bottom, each from left to right
 * @param inUse whether the text in the field is one of entries
 */
public record EntryGrid(List<List<Cell>> rows, boolean inUse) {
  private static final int LARGEST = 6;

  /**
   * One entry.
   *
   * @param label what a screen reader calls it
   * @param problem what is wrong with it; empty when nothing is
   */
  public record Cell(String label, String typed, String problem) {}

  public EntryGrid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * The grid for an answer to {@code spec}, filled from {@code text} as far as that has entries.
   */
  static Optional<EntryGrid> of(String text, AnswerSpec spec, Messages messages) {
    return size(spec.expected().shape()).map(size -> filled(text, size, spec, messages));
  }

  private record Size(int rows, int columns) {}

  private static Optional<Size> size(Shape shape) {
    boolean known =
        shape.rows() instanceof Dimension.Whole && shape.columns() instanceof Dimension.Whole;
    if (!known || shape.isScalar()) {
      return Optional.empty();
    }
    Size size =
        new Size(
            ((Dimension.Whole) shape.rows()).value(), ((Dimension.Whole) shape.columns()).value());
    return Optional.of(size).filter(s -> s.rows() <= LARGEST && s.columns() <= LARGEST);
  }

  private static EntryGrid filled(String text, Size size, AnswerSpec spec, Messages messages) {
    List<Span> spans = entries(text, size);
    List<Problem> problems = spans.isEmpty() ? List.of() : AnswerReader.read(text, spec).problems();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < size.rows(); i++) {
      List<Cell> row = new ArrayList<>();
      for (int j = 0; j < size.columns(); j++) {
        String label =
            size.columns() == 1
                ? messages.text("entries_component", i + 1)
                : messages.text("entries_place", i + 1, j + 1);
        if (spans.isEmpty()) {
          row.add(new Cell(label, "", ""));
        } else {
          Span span = spans.get(i * size.columns() + j);
          String typed = text.substring(span.start(), span.end()).strip();
          row.add(new Cell(label, typed, problem(span, problems, messages)));
        }
      }
      rows.add(row);
    }
    return new EntryGrid(rows, !spans.isEmpty());
  }

  /** What is missing at the end of an entry is missed at the sign after it. */
  private static String problem(Span entry, List<Problem> problems, Messages messages) {
    return problems.stream()
        .filter(p -> p.span().start() >= entry.start() && p.span().end() <= entry.end() + 1)
        .findFirst()
        .map(messages::problem)
        .orElse("");
  }

  /** Where the entries stand in {@code text}; none unless there are just as many as asked for. */
  private static List<Span> entries(String text, Size size) {
    List<Span> whole = List.of(new Span(0, text.length()));
    List<Span> parts = inBrackets(text, whole.get(0));
    List<Span> entries = new ArrayList<>();
    if (size.columns() == 1 && parts.size() == size.rows()) {
      for (Span part : parts) {
        List<Span> single = inBrackets(text, part);
        boolean row = text.substring(part.start(), part.end()).strip().startsWith("[");
        entries.add(row && single.size() == 1 ? single.get(0) : part);
      }
      return entries;
    }
    for (Span row : parts) {
      List<Span> inRow = inBrackets(text, row);
      if (inRow.size() != size.columns()) {
        return List.of();
      }
      entries.addAll(inRow);
    }
    return parts.size() == size.rows() ? entries : List.of();
  }

  /** What stands between the outermost brackets, divided at the commas that are in no others. */
  private static List<Span> inBrackets(String text, Span around) {
    int start = around.start();
    int end = around.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean bracketed =
        end - start >= 2
            && (text.charAt(start) == '(' && text.charAt(end - 1) == ')'
                || text.charAt(start) == '[' && text.charAt(end - 1) == ']');
    if (!bracketed) {
      return List.of();
    }
    List<Span> parts = new ArrayList<>();
    int depth = 0;
    int from = start + 1;
    for (int i = start + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0) {
        return List.of();
      }
      if (c == ',' && depth == 0) {
        parts.add(new Span(from, i));
        from = i + 1;
      }
    }
    parts.add(new Span(from, end - 1));
    return parts;
  }

  /**
   * The text of an answer with these entries, row by row; empty when nothing was typed into any, or
   * when there are not as many as asked for. A comma within a number is its decimal point.
   */
  static Optional<String> text(List<String> entries, AnswerSpec spec) {
    Optional<Size> known = size(spec.expected().shape());
    boolean fits =
        known.isPresent()
            && entries.size() == known.get().rows() * known.get().columns()
            && entries.stream().anyMatch(entry -> !entry.isBlank());
    if (!fits) {
      return Optional.empty();
    }
    Size size = known.get();
    List<String> plain =
        entries.stream().map(entry -> entry.strip().replaceAll("(?<=\\d),(?=\\d)", ".")).toList();
    if (size.columns() == 1) {
      return Optional.of("(" + String.join(", ", plain) + ")");
    }
    return Optional.of(
        IntStream.range(0, size.rows())
            .mapToObj(i -> plain.subList(i * size.columns(), (i + 1) * size.columns()))
            .map(row -> "[" + String.join(", ", row) + "]")
            .collect(Collectors.joining(", ", "[", "]")));
  }
}
