package nabla.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.exercise.Yaml.Passage;
import nabla.math.Arithmetic;
import nabla.math.Expr;
import nabla.math.Rational;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Tidy;

/** A condition on parameters, such as {@code a != b}, decided in exact arithmetic. */
record Guard(Passage passage, Sides sides, Sign sign, Scope scope) {
  private static final Pattern SIGN = Pattern.compile("!=|==|<=|>=|[≠≤≥=<>]");

  /** What is compared. */
  record Sides(Expr left, Expr right) {}

  enum Sign {
    EQUAL,
    UNEQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST
  }

  /** Reads {@code passage}; empty, with a problem noted, when it is no condition. */
  static Optional<Guard> read(Passage passage, Scope scope, Problems problems) {
    Matcher matcher = SIGN.matcher(passage.text());
    if (!matcher.find()) {
      problems.at(
          passage.offset(),
          "CONDITION",
          "A condition compares two expressions with one of != = < <= > >=, such as 'a != b'.");
      return Optional.empty();
    }
    Expressions expressions = new Expressions(problems);
    Optional<Expr> left = expressions.read(passage.part(0, matcher.start()), scope);
    Optional<Expr> right =
        expressions.read(passage.part(matcher.end(), passage.text().length()), scope);
    Sign sign = sign(matcher.group());
    return left.flatMap(l -> right.map(r -> new Guard(passage, new Sides(l, r), sign, scope)));
  }

  private static Sign sign(String written) {
    return switch (written) {
      case "=", "==" -> Sign.EQUAL;
      case "!=", "≠" -> Sign.UNEQUAL;
      case "<" -> Sign.LESS;
      case "<=", "≤" -> Sign.AT_MOST;
      case ">" -> Sign.GREATER;
      default -> Sign.AT_LEAST;
    };
  }

  /**
   * Whether the condition holds for {@code values}; empty when it asks for the order of expressions
   * that are not numbers. Such expressions are equal only when they are written alike.
   */
  Optional<Boolean> holds(Map<String, Expr> values) {
    Expr first = Tidy.tidy(Substitution.substitute(sides.left(), values), scope);
    Expr second = Tidy.tidy(Substitution.substitute(sides.right(), values), scope);
    Optional<Rational> number = Arithmetic.value(first);
    Optional<Rational> other = Arithmetic.value(second);
    if (number.isPresent() && other.isPresent()) {
      return Optional.of(holds(number.get().compareTo(other.get())));
    }
    return switch (sign) {
      case EQUAL -> Optional.of(first.equals(second));
      case UNEQUAL -> Optional.of(!first.equals(second));
      default -> Optional.empty();
    };
  }

  private boolean holds(int comparison) {
    return switch (sign) {
      case EQUAL -> comparison == 0;
      case UNEQUAL -> comparison != 0;
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case GREATER -> comparison > 0;
      case AT_LEAST -> comparison >= 0;
    };
  }
}
