package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * @param correction what may be meant by a text that cannot be read; absent when nobody can tell
 */
public record Reading(
    @Nullable RawString formula,
    @Nullable String text,
    List<Place> problems,
    List<String> notes,
    @Nullable ShapeBadge shape,
    @Nullable Correction correction) {

  /** A text near the one that was typed, which can be graded, and how it is read. */
  public record Correction(String text, RawString formula) {
    /** The text as part of an address. */
    public String encoded() {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /** Of nothing at all. */
  public static Reading nothing() {
    return new Reading(null, null, List.of(), List.of(), null, null);
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
        ShapeBadge.of(parsed, spec, messages).orElse(null),
        AnswerReader.correction(text, spec).map(near -> correction(near, spec)).orElse(null));
  }

  private static Correction correction(String text, AnswerSpec spec) {
    return new Correction(text, formula(text, spec));
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
