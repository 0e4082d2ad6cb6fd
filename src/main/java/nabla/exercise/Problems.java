package nabla.exercise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. */
final class Problems {
  private final SourceText source;
  private final List<AuthoringProblem> found = new ArrayList<>();

  Problems(SourceText source) {
    this.source = source;
  }

  /** Notes a problem at {@code offset}; {@code message} is a format for {@code details}. */
  void at(int offset, String code, String message, Object... details) {
    int place = Math.max(0, Math.min(offset, source.text().length()));
    found.add(
        new AuthoringProblem(
            source.file(),
            source.line(place),
            source.column(place),
            code,
            String.format(message, details)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems in the order of the file. */
  List<AuthoringProblem> found() {
    return found.stream()
        .sorted(
            Comparator.comparingInt(AuthoringProblem::line)
                .thenComparingInt(AuthoringProblem::column))
        .toList();
  }
}
