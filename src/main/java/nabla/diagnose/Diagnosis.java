package nabla.diagnose;

import java.util.List;

/**
 * How one comes to an answer: by one mistake, or by two at once.
 *
 * @param mistakes one or two
 */
public record Diagnosis(List<Mistake> mistakes) {
  public Diagnosis {
    mistakes = List.copyOf(mistakes);
  }

  /** The names of its misconceptions. */
  public List<Misconception> misconceptions() {
    return mistakes.stream().map(Mistake::misconception).toList();
  }
}
