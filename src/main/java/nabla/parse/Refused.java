package nabla.parse;

import java.util.Map;
import java.util.Optional;
import nabla.math.ProblemCode;

/** Signs and commands that are well known and still no part of an answer, each with the reason. */
final class Refused {
  private static final Map<String, ProblemCode> CHARACTERS =
      Map.of(
          "⊤", ProblemCode.TRANSPOSE_OF_NUMBER,
          "°", ProblemCode.DEGREES,
          "∞", ProblemCode.INFINITE,
          "±", ProblemCode.TWO_VALUES,
          "∓", ProblemCode.TWO_VALUES,
          "∫", ProblemCode.NOT_WORKED_OUT,
          "∏", ProblemCode.NOT_WORKED_OUT,
          "∂", ProblemCode.UNEVALUATED_DERIVATIVE,
          "∇", ProblemCode.UNEVALUATED_DERIVATIVE);

  private static final Map<String, ProblemCode> COMMANDS =
      Map.ofEntries(
          Map.entry("degree", ProblemCode.DEGREES),
          Map.entry("circ", ProblemCode.DEGREES),
          Map.entry("top", ProblemCode.TRANSPOSE_OF_NUMBER),
          Map.entry("intercal", ProblemCode.TRANSPOSE_OF_NUMBER),
          Map.entry("infty", ProblemCode.INFINITE),
          Map.entry("pm", ProblemCode.TWO_VALUES),
          Map.entry("mp", ProblemCode.TWO_VALUES),
          Map.entry("int", ProblemCode.NOT_WORKED_OUT),
          Map.entry("prod", ProblemCode.NOT_WORKED_OUT),
          Map.entry("lim", ProblemCode.NOT_WORKED_OUT),
          Map.entry("partial", ProblemCode.UNEVALUATED_DERIVATIVE),
          Map.entry("nabla", ProblemCode.UNEVALUATED_DERIVATIVE));

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
