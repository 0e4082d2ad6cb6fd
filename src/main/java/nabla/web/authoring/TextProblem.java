package nabla.web.authoring;

import java.util.List;
import nabla.exercise.AuthoringProblem;

/**
 * A problem of a text with the line that it is about, in three parts.
 *
 * @param marked from where the problem is on; may be empty
 */
public record TextProblem(
    String code, int line, int column, String message, String before, String marked) {
  private static final int AROUND = 60;
  private static final int MOST = 100;

  /** The first hundred {@code problems}, each beside its line of {@code text}. */
  static List<TextProblem> of(List<AuthoringProblem> problems, String text) {
    List<String> lines = text.lines().toList();
    return problems.stream().limit(MOST).map(problem -> of(problem, lines)).toList();
  }

  private static TextProblem of(AuthoringProblem problem, List<String> lines) {
    String line = problem.line() <= lines.size() ? lines.get(problem.line() - 1) : "";
    int at = Math.min(problem.column() - 1, line.length());
    int from = Math.max(0, at - AROUND);
    int to = Math.min(line.length(), at + AROUND);
    return new TextProblem(
        problem.code(),
        problem.line(),
        problem.column(),
        problem.message(),
        line.substring(from, at),
        line.substring(at, to));
  }
}
