package nabla.web.dashboard;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nabla.attempt.Attempt;
import nabla.diagnose.Diagnosis;
import nabla.exercise.Exercise;
import nabla.grade.Grade.Outcome;
import nabla.insight.Remarks;
import nabla.web.course.ClassHead;
import nabla.web.practice.Verdicts;
import nabla.web.shared.Diagnoses;
import nabla.web.shared.Formula;
import nabla.web.shared.Html;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * An answer in a student's timeline.
 *
 * @param exercise number and title, or the id of one that is gone
 * @param variant from 1; zero where the exercise is gone
 * @param help what had been opened before, in words; empty for nothing
 * @param raw as it was typed
 * @param reading what was read; absent where it could not be
 * @param diagnosis how one comes to it; absent where nothing is certain
 * @param decided what was decided about it, as the student reads it
 */
public record TimelineLine(
    Moment at,
    String exerciseId,
    String exercise,
    long variant,
    String help,
    String state,
    String verdict,
    String raw,
    @Nullable RawString reading,
    @Nullable RawString diagnosis,
    List<RawString> decided) {
  /**
   * {@code attempt} at {@code exercise}, which may be gone, and what was {@code decided} about it.
   */
  static TimelineLine of(
      Attempt attempt,
      Optional<Exercise> exercise,
      List<Remarks.Remark> decided,
      ClassHead head,
      Messages messages) {
    String state = Verdicts.state(attempt.verdict());
    return new TimelineLine(
        head.exactly(attempt.createdAt(), messages.locale()),
        attempt.exerciseId(),
        exercise.map(one -> one.number() + " " + one.title()).orElse(attempt.exerciseId()),
        exercise
            .map(one -> Math.floorMod(attempt.seed(), (long) one.variantCount()) + 1)
            .orElse(0L),
        help(attempt, messages),
        state,
        messages.text("state_" + state),
        attempt.raw(),
        attempt.readingLatex().isEmpty() ? null : Formula.inline(attempt.readingLatex()),
        diagnosis(attempt, messages),
        decided.stream().map(remark -> decided(remark, messages)).toList());
  }

  private static String help(Attempt attempt, Messages messages) {
    List<String> help = new ArrayList<>();
    if (attempt.hints() > 0) {
      help.add(messages.counted("student_hints", attempt.hints()));
    }
    if (attempt.afterSolution()) {
      help.add(messages.text("student_solution"));
    }
    return String.join(", ", help);
  }

  private static RawString decided(Remarks.Remark remark, Messages messages) {
    return Prose.paragraphs(
        remark
            .credit()
            .map(percent -> messages.text("act_credit", percent))
            .orElseGet(() -> messages.text("act_feedback", remark.feedback().orElse(""))));
  }

  private static @Nullable RawString diagnosis(Attempt attempt, Messages messages) {
    if (attempt.outcome() instanceof Outcome.Incorrect incorrect
        && !incorrect.diagnoses().isEmpty()) {
      List<Diagnosis> all = incorrect.diagnoses();
      Diagnoses sentences = new Diagnoses(messages, written -> "$" + written.latex() + "$");
      return Prose.line(sentences.sentenceOfAnother(all));
    }
    return attempt.problems().isEmpty()
        ? null
        : new RawString(Html.escape(messages.problem(attempt.problems().get(0))));
  }
}
