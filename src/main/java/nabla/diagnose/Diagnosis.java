package nabla.diagnose;

import java.util.List;

/**
 * How one comes to an answer: by one mistake, by two at once, or by the same one at several places.
 *
 * @param mistakes at least one
 */
public record Diagnosis(List<Mistake> mistakes) {
  public Diagnosis {
    mistakes = List.copyOf(mistakes);
  }

  /** Its misconceptions, each once. */
  public List<Misconception> misconceptions() {
    return mistakes.stream().map(Mistake::misconception).distinct().toList();
  }
}
