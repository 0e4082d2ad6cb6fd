package nabla.exercise;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.decide.Relation;
import nabla.exercise.Yaml.Passage;

/** Reads how an answer must relate to the right one. */
final class Relations {
  private static final Pattern ORDER = Pattern.compile("(\\w+)\\s*\\^\\s*(\\d)");

  private Relations() {}

  /** Equality, unless {@code up to order: x^n} asks for the terms below x^n alone. */
  static Relation read(Fields fields, Set<String> symbols, Problems problems) {
    Optional<Passage> written = fields.text("up to order");
    if (written.isEmpty()) {
      return Relation.EQUAL;
    }
    Matcher order = ORDER.matcher(written.get().text());
    if (order.matches() && symbols.contains(order.group(1))) {
      int exponent = Integer.parseInt(order.group(2));
      if (exponent >= 1 && exponent <= Relation.UpToOrder.MAX_ORDER) {
        return new Relation.UpToOrder(order.group(1), exponent);
      }
    }
    problems.at(
        written.get().offset(),
        "UP_TO_ORDER",
        "Write a symbol and the first power that does not matter, from 1 to %d, such as"
            + " epsilon^2.",
        Relation.UpToOrder.MAX_ORDER);
    return Relation.EQUAL;
  }
}
