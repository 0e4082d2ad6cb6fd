package nabla.exercise;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nabla.grade.AnswerSpec;

/**
 * An exercise with numbers in place of its parameters.
 *
 * @param parameters the value of each parameter as text, by name
 * @param statement Markdown with LaTeX between {@code $} or {@code $$}
 * @param spec what an answer is graded against
 * @param answerLabel LaTeX for what is asked, such as {@code f'(x)}
 * @param hints Markdown with LaTeX, from the gentlest to the most telling; none when the author
 *     leaves them to the derivation
 * @param solution the author's own, as Markdown with LaTeX
 */
public record Variant(
    long seed,
    SortedMap<String, String> parameters,
    String statement,
    AnswerSpec spec,
    String answerLabel,
    List<String> hints,
    Optional<String> solution) {
  public Variant {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    hints = List.copyOf(hints);
  }

  /** The parameters as an author reads them: nothing, or such as {@code (such as a = 2)}. */
  String drawn() {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining(", ", " (such as ", ")"));
  }
}
