package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A key of the keypad.
 *
 * @param typed what it types; {@code ¦} stands for the cursor afterwards
 * @param latex the same for a formula editor
 * @param face what it shows
 * @param label its name when the face does not say it
 * @param own whether it is a name of the exercise
 */
public record Key(String typed, String latex, RawString face, @Nullable String label, Own own) {

  /** Whether a key belongs to the exercise or to every keypad. */
  public enum Own {
    EXERCISE,
    GENERAL
  }

  /** The names of {@code scope} first, then what every answer may need. */
  static List<Key> all(Scope scope, Messages messages) {
    List<Key> keys = new ArrayList<>();
    for (String name : scope.names()) {
      String latex = LatexPrinter.print(Expr.symbol(name));
      keys.add(new Key(name, latex, Formula.inline(latex), null, Own.EXERCISE));
    }
    keys.add(general("^", "#@^{#?}", "\\square^{\\square}", messages.text("key_power")));
    keys.add(general("^2", "#@^2", "\\square^2", messages.text("key_square")));
    keys.add(
        general(
            "(\u00a6)/()",
            "\\frac{#@}{#?}",
            "\\tfrac{\\square}{\\square}",
            messages.text("key_fraction")));
    keys.add(general("sqrt(\u00a6)", "\\sqrt{#?}", "\\sqrt{\\square}", messages.text("key_root")));
    keys.add(general("(", "(", "(", null));
    keys.add(general(")", ")", ")", null));
    for (String operator : List.of("+", "-", "*", "/")) {
      keys.add(
          general(
              operator, operator.equals("*") ? "\\cdot" : operator, operatorFace(operator), null));
    }
    keys.add(general("e", "e", "e", null));
    keys.add(general("pi", "\\pi", "\\pi", null));
    for (String function : List.of("sin", "cos", "tan", "exp", "ln")) {
      keys.add(
          general(
              function + "(\u00a6)", "\\" + function + "\\left(#?\\right)", "\\" + function, null));
    }
    for (String digit : List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".")) {
      keys.add(general(digit, digit, digit, null));
    }
    return List.copyOf(keys);
  }

  private static String operatorFace(String operator) {
    return switch (operator) {
      case "*" -> "\\cdot";
      case "-" -> "-";
      default -> operator;
    };
  }

  private static Key general(String typed, String latex, String face, @Nullable String label) {
    return new Key(typed, latex, Formula.inline(face), label, Own.GENERAL);
  }
}
