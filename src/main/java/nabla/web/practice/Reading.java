package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import nabla.grade.AnswerReader;
import nabla.grade.AnswerSpec;
import nabla.parse.Parsed;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import org.jspecify.annotations.Nullable;

/**
 * How a text is read while it is typed, by the same parser that grades it.
 *
 * @param formula the reading, with empty squares where something is missing; absent when nothing
 *     was typed
 * @param text the reading in typed notation; absent when something is missing
 * @param problems what keeps it from being graded
 * @param notes choices the reader made
 * @param shape where shapes play a part; absent as long as there is none
 */
public record Reading(
    @Nullable RawString formula,
    @Nullable String text,
    List<Place> problems,
    List<String> notes,
    @Nullable ShapeBadge shape) {

  /** Of nothing at all. */
  public static Reading nothing() {
    return new Reading(null, null, List.of(), List.of(), null);
  }

  /** Of {@code text} as an answer to {@code spec}. */
  public static Reading of(String text, AnswerSpec spec, Messages messages) {
    if (text.isBlank()) {
      return nothing();
    }
    Parsed parsed = AnswerReader.read(text, spec);
    return new Reading(
        formula(parsed, spec),
        parsed.isReadable() ? parsed.text() : null,
        Place.in(text, parsed.problems(), messages),
        parsed.notes().stream().map(messages::note).distinct().toList(),
        ShapeBadge.of(parsed, spec, messages).orElse(null));
  }

  /** What can be read of {@code text}, as a formula. */
  static RawString formula(String text, AnswerSpec spec) {
    return formula(AnswerReader.read(text, spec), spec);
  }

  private static RawString formula(Parsed parsed, AnswerSpec spec) {
    return Formula.inline("\\displaystyle " + parsed.latex(spec.scope()));
  }

  public boolean isComplete() {
    return problems.isEmpty();
  }
}
