package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
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
 */
public record Reading(
    @Nullable RawString formula, @Nullable String text, List<Place> problems, List<String> notes) {

  /** Of nothing at all. */
  public static Reading nothing() {
    return new Reading(null, null, List.of(), List.of());
  }

  /** Of {@code text} with the names of {@code scope}. */
  public static Reading of(String text, Scope scope, Messages messages) {
    if (text.isBlank()) {
      return nothing();
    }
    Parsed parsed = AnswerParser.parse(text, scope);
    return new Reading(
        formula(parsed),
        parsed.isReadable() ? TextPrinter.print(parsed.expression()) : null,
        Place.in(text, parsed.problems(), messages),
        parsed.notes().stream().map(messages::note).distinct().toList());
  }

  /** What can be read of {@code text}, as a formula. */
  static RawString formula(String text, Scope scope) {
    return formula(AnswerParser.parse(text, scope));
  }

  private static RawString formula(Parsed parsed) {
    return Formula.inline("\\displaystyle " + LatexPrinter.print(parsed.expression()));
  }

  public boolean isComplete() {
    return problems.isEmpty();
  }
}
