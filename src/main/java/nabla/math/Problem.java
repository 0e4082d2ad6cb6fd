package nabla.math;

import java.util.Map;

/**
 * Why a text cannot be graded, and where.
 *
 * @param code what is wrong; stored and published, so never renamed
 * @param span the place in the text as it was typed
 * @param details what the sentence for {@code code} needs, by name: {@code name}, {@code known},
 *     {@code suggestion}, {@code limit}, ...
 */
public record Problem(ProblemCode code, Span span, Map<String, String> details) {
  public Problem {
    details = Map.copyOf(details);
  }

  public static Problem at(Span span, ProblemCode code) {
    return new Problem(code, span, Map.of());
  }
}
