package nabla.exercise;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nabla.grade.AnswerSpec;

/**
 * An exercise with numbers in place of its parameters.
 *
 * @param parameters the value of each parameter as text, by name
 * @param statement Markdown with LaTeX between {@code $} or {@code $$}
 * @param spec what an answer is graded against
 * @param answerLabel LaTeX for what is asked, such as {@code f'(x)}
 * @param hints Markdown with LaTeX, from the gentlest to the most telling
 */
public record Variant(
    long seed,
    SortedMap<String, String> parameters,
    String statement,
    AnswerSpec spec,
    String answerLabel,
    List<String> hints) {
  public Variant {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    hints = List.copyOf(hints);
  }
}
