package nabla.web.authoring;

import java.util.List;
import nabla.exercise.AuthoringProblem;
import nabla.exercise.Course;
import nabla.exercise.DraftReading;
import nabla.exercise.Exercise;
import nabla.exercise.TextFields;
import nabla.exercise.TextLint;
import nabla.web.practice.Preview;
import nabla.web.practice.Trial;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The editor on the text of one exercise.
 *
 * @param text what stands in it
 * @param base the number of the revision that its author began with
 * @param unsaved when the text was typed, where it is one that was never saved; absent otherwise
 * @param others who else is typing
 * @param conflict what somebody else saved meanwhile; absent when nobody did
 * @param notice that something was done; absent when nothing was
 * @param fields its plain parts, to be edited in a form; absent where its keys cannot be read
 * @param figures how classes got on with it; none while it is only looked at
 * @param tried the answer to try
 * @param seed of the variant to try it against
 */
public record EditorView(
    ExerciseHead head,
    String text,
    int base,
    String note,
    Looked looked,
    @Nullable Moment unsaved,
    List<String> others,
    @Nullable Conflict conflict,
    @Nullable String notice,
    @Nullable TextFields fields,
    List<ClassFigures.Line> figures,
    String tried,
    long seed) {

  /**
   * What a text becomes.
   *
   * @param problems why it cannot go out
   * @param misfits what is left out of its translations
   * @param previews some variants; none when there are problems
   * @param trial what becomes of an answer; absent where none is tried
   */
  public record Looked(
      List<TextProblem> problems,
      List<TextProblem> misfits,
      List<Preview> previews,
      int variants,
      @Nullable Trial trial) {
    private static final int SHOWN = 3;

    static Looked at(DraftReading reading, String text, Course course, Messages messages) {
      List<AuthoringProblem> problems =
          reading
              .exercise()
              .map(exercise -> TextLint.problems(exercise, Formula::canSet))
              .orElse(reading.problems());
      return new Looked(
          TextProblem.of(problems, text),
          TextProblem.of(reading.misfits(), ""),
          reading
              .exercise()
              .map(exercise -> Preview.of(exercise, SHOWN, course, messages))
              .orElse(List.of()),
          reading.exercise().map(Exercise::variantCount).orElse(0),
          null);
    }

    /** The same with what becomes of an answer. */
    Looked trying(Trial tried) {
      return new Looked(problems, misfits, previews, variants, tried);
    }
  }

  /**
   * Two texts of which only one can come next.
   *
   * @param lines how one's own text differs from what is saved
   */
  public record Conflict(int number, String author, Moment at, List<Comparison.Line> lines) {}

  /** Which of the variants an answer is tried against, from 1. */
  public long variant() {
    return seed + 1;
  }

  /** How many lines the field has at first. */
  public int rows() {
    final int fewest = 18;
    final int most = 40;
    return Math.max(fewest, Math.min(most, (int) text.lines().count() + 2));
  }
}
