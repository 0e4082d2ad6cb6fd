package nabla.exercise;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nabla.grade.AnswerSpec;
import nabla.grade.Demand;
import nabla.grade.Spotting;

/**
 * An exercise with numbers in place of its parameters.
 *
 * @param parameters the value of each parameter as text, by name
 * @param statement Markdown with LaTeX between {@code $} or {@code $$}
 * @param demand what an answer is graded against
 * @param shown what there is to pick from
 * @param answerLabel LaTeX for what is asked, such as {@code f'(x)}
 * @param hints Markdown with LaTeX, from the gentlest to the most telling; none when the author
 *     leaves them to the derivation
 * @param solution the author's own, as Markdown with LaTeX
 * @param foreseen wrong answers that the author expects
 * @param foreseenLines wrong lines of a derivation that the author expects
 * @param plot graphs beside the statement
 * @param language of the texts, such as {@code en}
 */
public record Variant(
    long seed,
    SortedMap<String, String> parameters,
    String statement,
    Demand demand,
    Shown.Items shown,
    String answerLabel,
    List<String> hints,
    Optional<String> solution,
    List<Foreseen> foreseen,
    List<ForeseenLine> foreseenLines,
    Optional<Plot> plot,
    String language) {
  public Variant {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    hints = List.copyOf(hints);
    foreseen = List.copyOf(foreseen);
    foreseenLines = List.copyOf(foreseenLines);
  }

  /** The same with texts that are in {@code other}. */
  Variant in(String other) {
    return new Variant(
        seed,
        parameters,
        statement,
        demand,
        shown,
        answerLabel,
        hints,
        solution,
        foreseen,
        foreseenLines,
        plot,
        other);
  }

  /**
   * Whether a student is asked the same, whatever counts as right: in the same words, or, in
   * others, about the same function.
   */
  public boolean asksTheSameAs(Variant other) {
    return parameters.equals(other.parameters)
        && (statement.equals(other.statement) || isAboutTheSameAs(other))
        && shown.equals(other.shown)
        && answerLabel.equals(other.answerLabel)
        && plot.equals(other.plot);
  }

  private boolean isAboutTheSameAs(Variant other) {
    return expression().flatMap(AnswerSpec::task).isPresent()
        && expression()
            .flatMap(AnswerSpec::task)
            .equals(other.expression().flatMap(AnswerSpec::task));
  }

  /** Whether an expression is asked for, perhaps besides a pick. */
  public boolean asksExpression() {
    return expression().isPresent();
  }

  private Optional<AnswerSpec> expression() {
    if (demand instanceof Spotting spotting) {
      return spotting.correction();
    }
    return demand instanceof AnswerSpec spec ? Optional.of(spec) : Optional.empty();
  }

  /**
   * The expression that is asked for.
   *
   * @throws java.util.NoSuchElementException unless one {@linkplain #asksExpression() is}
   */
  public AnswerSpec spec() {
    return expression().orElseThrow();
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
