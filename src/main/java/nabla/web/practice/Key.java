package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import nabla.derive.Language;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;

/**
 * A key of the keypad.
 *
 * @param typed what it types; {@code ¦} stands for the cursor afterwards
 * @param latex the same for a formula editor
 * @param face what it shows
 * @param label its name, for screen readers
 */
public record Key(String typed, String latex, RawString face, String label, Own own) {
  private static final String CURSOR = "\u00a6";

  /** Whether a key is a name of the exercise or on every keypad. */
  public enum Own {
    EXERCISE,
    GENERAL
  }

  /** The class of its button. */
  public String style() {
    return own == Own.EXERCISE ? "key own" : "key";
  }

  /** The names of {@code scope} first, then what any answer may need. */
  static List<Key> all(Scope scope, Messages messages) {
    List<Key> keys = new ArrayList<>();
    for (String name : scope.names()) {
      keys.add(symbol(name, scope));
    }
    keys.addAll(general(scope, messages));
    return List.copyOf(keys);
  }

  /** What the lines of a derivation may need. */
  static List<Key> ofLines(Language language, Messages messages) {
    List<Key> keys = new ArrayList<>();
    for (String name : language.scope().names()) {
      keys.add(symbol(name, language.scope()));
    }
    for (String function : language.functions().names()) {
      keys.add(ofExercise(function + "(" + CURSOR + ")", function + "(\\square)", function));
      keys.add(
          ofExercise(
              function + "'(" + CURSOR + ")",
              function + "'(\\square)",
              messages.text("key_derivative_of", function)));
    }
    if (!language.small().isEmpty()) {
      String small = LatexPrinter.print(Expr.symbol(language.small()));
      String remainder = "O(" + small + "^2)";
      keys.add(ofExercise("lim ", "\\lim", messages.text("key_limit")));
      keys.add(
          ofExercise("O(" + language.small() + "^2)", remainder, messages.text("key_remainder")));
    }
    if (!language.variable().isEmpty()) {
      String derivative = "d/d" + language.variable() + " ";
      String face = "\\tfrac{d}{d" + LatexPrinter.print(Expr.symbol(language.variable())) + "}";
      keys.add(ofExercise(derivative, face, messages.text("key_derivative")));
    }
    keys.addAll(general(language.scope(), messages));
    return List.copyOf(keys);
  }

  /** A key for a typed line alone. */
  private static Key ofExercise(String typed, String face, String label) {
    return new Key(typed, face, Formula.inline(face), label, Own.EXERCISE);
  }

  private static Key symbol(String name, Scope scope) {
    String latex = LatexPrinter.print(Expr.symbol(name), scope);
    return new Key(name, latex, Formula.inline(latex), name, Own.EXERCISE);
  }

  private static List<Key> general(Scope scope, Messages messages) {
    List<Key> keys = new ArrayList<>();
    if (scope.hasMatrices()) {
      keys.addAll(ofMatrices(messages));
    }
    keys.add(key("e", "e", "e", "e"));
    keys.add(key("pi", "\\pi", "\\pi", "pi"));
    keys.add(key("^", "#@^{#?}", "\\square^{\\square}", messages.text("key_power")));
    keys.add(key("^2", "#@^2", "\\square^2", messages.text("key_square")));
    keys.add(
        key(
            "(" + CURSOR + ")/()",
            "\\frac{#@}{#?}",
            "\\tfrac{\\square}{\\square}",
            messages.text("key_fraction")));
    keys.add(
        key("sqrt(" + CURSOR + ")", "\\sqrt{#?}", "\\sqrt{\\square}", messages.text("key_root")));
    List<String> functions =
        scope.hasMatrices() ? List.of("ln", "exp") : List.of("sin", "cos", "tan", "ln");
    for (String function : functions) {
      String latex = "\\" + function;
      keys.add(key(function + "(" + CURSOR + ")", latex + "\\left(#?\\right)", latex, function));
    }
    for (String plain : List.of("(", ")", "+", "-")) {
      keys.add(key(plain, plain, plain, plain));
    }
    keys.add(key("*", "\\cdot", "\\cdot", "*"));
    for (String plain : List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".")) {
      keys.add(key(plain, plain, plain, plain));
    }
    return List.copyOf(keys);
  }

  private static List<Key> ofMatrices(Messages messages) {
    List<Key> keys = new ArrayList<>();
    keys.add(key("'", "#@^{\\top}", "\\square^{\\top}", messages.text("key_transpose")));
    keys.add(key("^-1", "#@^{-1}", "\\square^{-1}", messages.text("key_inverse")));
    for (String function : List.of("tr", "det", "inv")) {
      String latex = "\\operatorname{" + function + "}";
      keys.add(key(function + "(" + CURSOR + ")", latex + "\\left(#?\\right)", latex, function));
    }
    keys.add(key("I", "I", "\\boldsymbol{I}", messages.text("key_identity")));
    return keys;
  }

  private static Key key(String typed, String latex, String face, String label) {
    return new Key(typed, latex, Formula.inline(face), label, Own.GENERAL);
  }
}
