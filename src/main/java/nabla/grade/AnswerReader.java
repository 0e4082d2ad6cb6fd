package nabla.grade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nabla.decide.Relation;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Shape;
import nabla.math.Span;
import nabla.parse.AnswerParser;
import nabla.parse.Asked;
import nabla.parse.Note;
import nabla.parse.Parsed;
import nabla.parse.Remainder;
import nabla.shape.Checked;
import nabla.shape.ShapeCheck;
import nabla.shape.ShapeChecker;

/**
 * Reads an answer as it will be graded: the text, and whether what it says can be an answer to what
 * was asked. Throws nothing on any text.
 */
public final class AnswerReader {
  private AnswerReader() {}

  /** Reads {@code text} as an answer to {@code spec}. */
  public static Parsed read(String text, AnswerSpec spec) {
    Asked asked = Asked.of(spec.scope(), spec.expected().shape());
    Parsed parsed = AnswerParser.parse(text, spec.scope(), asked);
    if (!parsed.isReadable()) {
      return parsed;
    }
    boolean upToOrder = spec.relation() instanceof Relation.UpToOrder;
    Parsed answer = upToOrder ? parsed : parsed.asWhole();
    if (!answer.isReadable()) {
      return answer;
    }
    Optional<Problem> coarse =
        upToOrder ? tooCoarse(answer, (Relation.UpToOrder) spec.relation()) : Optional.empty();
    if (coarse.isPresent()) {
      return answer.with(List.of(coarse.get()));
    }
    if (isOfMatrices(answer.expression(), spec)) {
      return shaped(answer, spec);
    }
    Optional<Problem> partCount = partCount(answer.expression(), spec, text.length());
    return partCount
        .or(() -> new ValueCheck().check(answer))
        .map(found -> answer.with(List.of(found)))
        .orElse(answer);
  }

  /**
   * Whether {@code answer} is about vectors and matrices, and not just several numbers in a column
   * or a table.
   */
  static boolean isOfMatrices(Expr answer, AnswerSpec spec) {
    boolean inParts = spec.reference() instanceof Expr.Matrix && !spec.scope().hasMatrices();
    return !inParts && ShapeChecker.concerns(answer, spec.scope());
  }

  /** What the shapes in {@code parsed} come to where {@code spec} asks for an answer. */
  static ShapeCheck check(Parsed parsed, AnswerSpec spec) {
    return ShapeChecker.check(
        parsed.expression(), spec.scope(), Optional.of(spec.expected().shape()), parsed.places());
  }

  /** The shape of {@code parsed} as an answer to {@code spec}; empty when it has none yet. */
  public static Optional<Shape> shape(Parsed parsed, AnswerSpec spec) {
    return parsed.isReadable()
        ? check(parsed, spec).checked().map(Checked::shape)
        : Optional.empty();
  }

  private static Parsed shaped(Parsed parsed, AnswerSpec spec) {
    ShapeCheck check = check(parsed, spec);
    List<Note> notes = Stream.concat(parsed.notes().stream(), check.notes().stream()).toList();
    return new Parsed(
        parsed.expression(), check.problems(), notes, parsed.places(), parsed.remainder());
  }

  /** A remainder may begin above the order that is asked for, but not below it. */
  private static Optional<Problem> tooCoarse(Parsed parsed, Relation.UpToOrder asked) {
    return parsed
        .remainder()
        .filter(given -> !given.symbol().equals(asked.symbol()) || given.order() < asked.order())
        .map(
            given -> {
              Remainder wanted = new Remainder(asked.symbol(), asked.order(), given.span());
              Map<String, String> details =
                  Map.of("written", given.text(), "expected", wanted.text());
              return new Problem(ProblemCode.REMAINDER_TOO_COARSE, given.span(), details);
            });
  }

  /** An answer in several parts has as many of them as the reference, in as many rows. */
  private static Optional<Problem> partCount(Expr answer, AnswerSpec spec, int length) {
    boolean inParts = spec.reference() instanceof Expr.Matrix && !spec.scope().hasMatrices();
    if (!inParts || shape(answer).equals(shape(spec.reference()))) {
      return Optional.empty();
    }
    Map<String, String> details =
        Map.of("expected", count(spec.reference()), "given", count(answer));
    return Optional.of(new Problem(ProblemCode.WRONG_PART_COUNT, new Span(0, length), details));
  }

  private static Shape shape(Expr expression) {
    return expression instanceof Expr.Matrix parts ? parts.shape() : Shape.SCALAR;
  }

  private static String count(Expr expression) {
    return Integer.toString(expression instanceof Expr.Matrix matrix ? matrix.parts().size() : 1);
  }
}
