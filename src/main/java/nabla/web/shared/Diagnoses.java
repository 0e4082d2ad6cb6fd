package nabla.web.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nabla.diagnose.Diagnosis;
import nabla.diagnose.Misconception;
import nabla.diagnose.Mistake;
import nabla.diagnose.Written;

/** Says in a sentence how one comes to an answer. */
public final class Diagnoses {
  private final Messages messages;
  private final Function<Written, String> notation;

  /** Sentences in the language of {@code messages}, with formulas in {@code notation}. */
  public Diagnoses(Messages messages, Function<Written, String> notation) {
    this.messages = messages;
    this.notation = notation;
  }

  /**
   * A mistake wherever it is made: {@code f} stands for the place, and {@code u} for what is in it.
   */
  public static String anywhere(Messages messages, Misconception mistake) {
    return messages.filled(
        "mistake_" + mistake,
        Map.of("at", "$f$", "inner", "$u$", "other", "$g$", "symbol", "$\\varepsilon$"));
  }

  /** A sentence about {@code mistakes} together, of which there is at least one, wherever made. */
  public static String sentenceAnywhere(Messages messages, List<Misconception> mistakes) {
    return messages.text(
        "diagnosis_another",
        mistakes.stream()
            .map(mistake -> anywhere(messages, mistake))
            .reduce((first, second) -> messages.text("diagnosis_and", first, second))
            .orElseThrow());
  }

  /** One sentence that names all of {@code alternatives}, of which there is at least one. */
  public String sentence(List<Diagnosis> alternatives) {
    return messages.text("diagnosis", ways(alternatives));
  }

  /** The same to somebody else than whose answer it is. */
  public String sentenceOfAnother(List<Diagnosis> alternatives) {
    return messages.text("diagnosis_another", ways(alternatives));
  }

  /** The same about a line of a derivation. */
  public String sentenceOfLine(int number, List<Diagnosis> alternatives) {
    return messages.text("diagnosis_line", number, ways(alternatives));
  }

  private String ways(List<Diagnosis> alternatives) {
    return alternatives.stream()
        .map(this::way)
        .reduce((first, second) -> messages.text("diagnosis_or", first, second))
        .orElseThrow();
  }

  private String way(Diagnosis diagnosis) {
    List<Mistake> mistakes = diagnosis.mistakes();
    if (mistakes.size() > 1 && diagnosis.misconceptions().size() == 1) {
      return messages.text("diagnosis_repeated", mistake(mistakes.get(0)));
    }
    return mistakes.stream()
        .map(this::mistake)
        .reduce((first, second) -> messages.text("diagnosis_and", first, second))
        .orElseThrow();
  }

  private String mistake(Mistake mistake) {
    Map<String, String> parts = new HashMap<>();
    mistake.parts().forEach((name, written) -> parts.put(name, notation.apply(written)));
    return messages.filled("mistake_" + mistake.misconception(), parts);
  }
}
