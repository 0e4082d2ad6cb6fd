package nabla.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Span;

/** Says what may be wrong with a name that is not declared. */
final class UnknownNames {
  private final Scope scope;
  private final List<Problem> problems;

  UnknownNames(Scope scope, List<Problem> problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /** The name {@code name}, typed at {@code span}, is no symbol here. */
  void report(String name, Span span) {
    problems.add(problem(name, span));
  }

  /** {@code name}, typed at {@code span}, is called like a function and is none. */
  void reportFunction(String name, Span span) {
    Map<String, String> details = new HashMap<>(Map.of("name", name));
    Notation.similarFunction(name).ifPresent(similar -> details.put("suggestion", similar));
    problems.add(new Problem(ProblemCode.UNKNOWN_FUNCTION, span, details));
  }

  /** {@code name}, at {@code span}, has a power after it, though its digits were typed at once. */
  void reportPower(String name, String digits, Span span) {
    Map<String, String> details =
        Map.of("name", name + digits, "known", known(), "suggestion", name + "^" + digits);
    problems.add(new Problem(ProblemCode.UNKNOWN_SYMBOL, span, details));
  }

  private Problem problem(String name, Span span) {
    String latin = LookAlikes.ofGreek(name);
    boolean oneLetter = span.end() - span.start() == 1;
    if (!latin.isEmpty() && oneLetter) {
      Map<String, String> details =
          Map.of("character", Characters.greekLetter(name), "letter", latin);
      return new Problem(ProblemCode.LOOK_ALIKE, span, details);
    }
    Optional<String> otherCase = otherCase(name);
    if (otherCase.isPresent()) {
      Map<String, String> details = Map.of("name", name, "suggestion", otherCase.get());
      return new Problem(ProblemCode.WRONG_CASE, span, details);
    }
    if (List.of("i", "j").contains(name.toLowerCase(Locale.ROOT))) {
      return new Problem(ProblemCode.IMAGINARY_UNIT, span, Map.of("name", name));
    }
    Map<String, String> details = new HashMap<>(Map.of("name", name, "known", known()));
    Notation.similarFunction(name).ifPresent(similar -> details.put("suggestion", similar));
    return new Problem(ProblemCode.UNKNOWN_SYMBOL, span, details);
  }

  private Optional<String> otherCase(String name) {
    return scope.names().stream()
        .filter(known -> known.equalsIgnoreCase(name))
        .findFirst()
        .or(() -> name.equals("E") ? Optional.of("e") : Optional.empty());
  }

  private String known() {
    return String.join(", ", scope.names());
  }
}
