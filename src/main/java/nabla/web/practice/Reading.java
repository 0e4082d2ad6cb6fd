package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
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
 * @param problems what keeps it from being graded
 * @param notes choices the reader made
 */
public record Reading(@Nullable RawString formula, List<Place> problems, List<String> notes) {

  /** Of nothing at all. */
  public static Reading nothing() {
    return new Reading(null, List.of(), List.of());
  }

  /** Of {@code text} with the names of {@code scope}. */
  public static Reading of(String text, Scope scope, Messages messages) {
    if (text.isBlank()) {
      return nothing();
    }
    Parsed parsed = AnswerParser.parse(text, scope);
    return new Reading(
        Formula.inline("\\displaystyle " + LatexPrinter.print(parsed.expression())),
        Place.in(text, parsed.problems(), messages),
        parsed.notes().stream().map(messages::note).distinct().toList());
  }

  public boolean isComplete() {
    return problems.isEmpty();
  }
}
