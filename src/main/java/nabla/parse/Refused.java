package nabla.parse;

import java.util.Map;
import java.util.Optional;
import nabla.math.ProblemCode;

/** Signs and commands that are well known and still no part of an answer, each with the reason. */
final class Refused {
  private static final Map<String, ProblemCode> CHARACTERS =
      Map.of(
          "°", ProblemCode.DEGREES,
          "∞", ProblemCode.INFINITE,
          "±", ProblemCode.TWO_VALUES,
          "∓", ProblemCode.TWO_VALUES,
          "∫", ProblemCode.NOT_WORKED_OUT,
          "∏", ProblemCode.NOT_WORKED_OUT,
          "∂", ProblemCode.UNEVALUATED_DERIVATIVE,
          "∇", ProblemCode.UNEVALUATED_DERIVATIVE);

  private static final Map<String, ProblemCode> COMMANDS =
      Map.of(
          "degree", ProblemCode.DEGREES,
          "circ", ProblemCode.DEGREES,
          "infty", ProblemCode.INFINITE,
          "pm", ProblemCode.TWO_VALUES,
          "mp", ProblemCode.TWO_VALUES,
          "int", ProblemCode.NOT_WORKED_OUT,
          "prod", ProblemCode.NOT_WORKED_OUT,
          "lim", ProblemCode.NOT_WORKED_OUT,
          "partial", ProblemCode.UNEVALUATED_DERIVATIVE,
          "nabla", ProblemCode.UNEVALUATED_DERIVATIVE);

  private Refused() {}

  /** Why {@code codePoint} cannot stand in an answer, if that is known. */
  static Optional<ProblemCode> character(int codePoint) {
    return Optional.ofNullable(CHARACTERS.get(Character.toString(codePoint)));
  }

  /** Why the LaTeX command {@code name} cannot stand in an answer, if that is known. */
  static Optional<ProblemCode> command(String name) {
    return Optional.ofNullable(COMMANDS.get(name));
  }
}
