package nabla.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Shape;
import nabla.math.Span;
import nabla.math.TextPrinter;
import nabla.parse.Note;
import nabla.parse.Places;

/** What there is to say about the shapes of an expression, each with its place. */
final class Remarks {
  /** More than anybody reads: the first ones tell enough. */
  private static final int MAX_PROBLEMS = 20;

  /** Longer parts are cut in sentences, and too long to be suggested. */
  private static final int LONGEST = 40;

  private final Places places;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  Remarks(Places places) {
    this.places = places;
  }

  /** The details of a sentence, in the making. */
  static final class Details {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** What is said of {@code part}: its text as {@code name}, its shape as {@code nameShape}. */
    Details part(String name, Expr part, Shape shape) {
      values.put(name, text(part));
      values.put(name + "Shape", shape.toString());
      return this;
    }

    Details text(String name, Expr part) {
      values.put(name, text(part));
      return this;
    }

    Details word(String name, String word) {
      values.put(name, word);
      return this;
    }

    /** What may have been meant, if it is short enough to be read. */
    Details suggestion(Expr meant) {
      String text = TextPrinter.print(meant);
      if (text.length() <= LONGEST) {
        values.put("suggestion", text);
      }
      return this;
    }

    private static String text(Expr part) {
      String text = TextPrinter.print(part);
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }
  }

  void problem(ProblemCode code, Expr at, Details details) {
    problem(code, places.of(at), details);
  }

  void problem(ProblemCode code, Span span, Details details) {
    problems.add(new Problem(code, span, details.values));
  }

  void unknownSize(Expr.Identity identity) {
    problem(ProblemCode.UNKNOWN_SIZE, identity, new Details());
  }

  void note(Note.Code code, Expr at) {
    notes.add(new Note(code, places.of(at)));
  }

  /** From {@code first} up to {@code last} in the text. */
  Span span(Expr first, Expr last) {
    return places.of(first).through(places.of(last));
  }

  boolean noProblems() {
    return problems.isEmpty();
  }

  List<Problem> problems() {
    return problems.stream()
        .sorted(Comparator.comparingInt(problem -> problem.span().start()))
        .limit(MAX_PROBLEMS)
        .toList();
  }

  List<Note> notes() {
    return notes;
  }
}
