package nabla.web.practice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nabla.math.Problem;
import nabla.math.Span;
import nabla.web.shared.Messages;

/**
 * A problem where it happened: the typed text around it in three parts, and what to do.
 *
 * @param code of the problem
 * @param marked what the problem is about; empty where something is missing
 */
public record Place(String code, String before, String marked, String after, String sentence) {
  private static final int MOST = 3;
  private static final int AROUND = 24;
  private static final int LONGEST = 60;
  private static final String LEFT_OUT = "\u2026";

  /** The first few different problems of {@code text}, each where it occurs first. */
  static List<Place> in(String text, List<Problem> problems, Messages messages) {
    Set<String> said = new HashSet<>();
    return problems.stream()
        .map(problem -> of(text, problem, messages))
        .filter(place -> said.add(place.sentence()))
        .limit(MOST)
        .toList();
  }

  /** Whether the text around it is shown: not LaTeX, which a formula editor wrote. */
  public boolean isShown() {
    return !(before + marked + after).contains("\\");
  }

  private static Place of(String text, Problem problem, Messages messages) {
    Span span = problem.span();
    int start = Math.min(span.start(), text.length());
    int end = Math.min(span.end(), text.length());
    // Of a text with several lines, the one that it is about.
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
    int from = wholeCharacter(text, Math.max(lineStart, start - AROUND));
    int to = wholeCharacter(text, Math.min(lineEnd, end + AROUND));
    String marked = text.substring(start, end);
    return new Place(
        problem.code().name(),
        (from > lineStart ? LEFT_OUT : "") + text.substring(from, start),
        marked.length() > LONGEST
            ? marked.substring(0, wholeCharacter(marked, LONGEST)) + LEFT_OUT
            : marked,
        text.substring(end, to) + (to < lineEnd ? LEFT_OUT : ""),
        messages.problem(problem));
  }

  /** Not between the two halves of one character. */
  private static int wholeCharacter(String text, int index) {
    boolean between =
        index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
    return between ? index - 1 : index;
  }
}
