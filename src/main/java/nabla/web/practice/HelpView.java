package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import nabla.attempt.HelpTaken;
import nabla.exercise.Course;
import nabla.exercise.Variant;
import nabla.web.shared.Messages;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What helps with a variant, as far as it has been opened.
 *
 * @param opened the hints that are open, from the gentlest on
 * @param hints how many there are
 * @param lang the language of the hints
 * @param solution absent while it is neither earned nor asked for
 * @param given whether the solution was asked for, so that the variant counts as seen
 * @param rules what an assignment says
 */
public record HelpView(
    List<RawString> opened,
    int hints,
    String lang,
    @Nullable SolutionView solution,
    boolean given,
    HelpRules rules) {
  private static final int MOST_GENERATED = 3;

  /** What was done with a variant so far. */
  record State(HelpTaken.Taken taken, boolean solved, HelpRules rules) {}

  static HelpView of(Variant variant, State state, Course course, Messages messages) {
    List<RawString> hints = hints(variant, course, messages);
    boolean shown = state.rules().showsSolution(state.solved(), state.taken().solution());
    return new HelpView(
        hints.subList(0, Math.min(state.taken().hints(), hints.size())),
        hints.size(),
        variant.hints().isEmpty() ? messages.locale().getLanguage() : variant.language(),
        shown ? SolutionView.of(variant, course, messages) : null,
        state.taken().solution(),
        state.rules());
  }

  /** Whether the next hint can be opened. */
  public boolean canOpen() {
    return rules.hints();
  }

  /** Whether the solution can be asked for. */
  public boolean canAsk() {
    return solution == null && rules.solution() == HelpRules.Solution.ON_REQUEST;
  }

  /** What an assignment says of hints; empty for what holds in practice. */
  public String hintNote() {
    return rules.hintNote();
  }

  /** What an assignment says of the solution; empty for what holds in practice. */
  public String solutionNote() {
    return rules.solutionNote();
  }

  /** The number of the next hint; 0 when all are open. */
  public int next() {
    return opened.size() < hints ? opened.size() + 1 : 0;
  }

  /** The numbers of the hints after the next one. */
  public List<Integer> later() {
    List<Integer> later = new ArrayList<>();
    for (int rung = opened.size() + 2; rung <= hints; rung++) {
      later.add(rung);
    }
    return later;
  }

  /** The author's hints, or else the leading steps of the derivation. */
  static List<RawString> hints(Variant variant, Course course, Messages messages) {
    if (!variant.hints().isEmpty()) {
      return variant.hints().stream().map(Prose::paragraphs).toList();
    }
    List<SolutionView.Line> lines = SolutionView.lines(variant, course, messages);
    List<RawString> hints = new ArrayList<>();
    if (!lines.isEmpty()) {
      hints.add(Prose.line(messages.text("hint_first", lines.get(0).rule())));
    }
    // The last line would all but give the answer.
    for (int i = 0; i + 1 < lines.size() && hints.size() < MOST_GENERATED; i++) {
      hints.add(lines.get(i).formula());
    }
    return hints;
  }
}
