package nabla.differentiate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nabla.math.Expr;
import nabla.math.LatexPrinter;

/**
 * A line of a worked solution: the derivative of {@code function} is {@code derivative}.
 *
 * @param open functions whose derivatives are still to come, by the symbols that stand for those in
 *     {@code derivative}
 */
public record WorkedLine(Lesson lesson, Expr function, Expr derivative, Map<String, Expr> open) {
  public WorkedLine {
    open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
  }

  /** The line as LaTeX, with a prime for each derivative with respect to {@code variable}. */
  public String latex() {
    Map<String, String> names = new LinkedHashMap<>();
    open.forEach((name, inner) -> names.put(name, primed(inner)));
    return primed(function) + " = " + LatexPrinter.naming(derivative, names);
  }

  private static String primed(Expr function) {
    return "\\left(" + LatexPrinter.print(function) + "\\right)'";
  }
}
