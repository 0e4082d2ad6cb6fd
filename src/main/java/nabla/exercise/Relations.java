package nabla.exercise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.decide.Relation;
import nabla.decide.Relation.Within.Measure;
import nabla.exercise.Yaml.Passage;

/** Reads how an answer must relate to the right one. */
final class Relations {
  /** At most one of them is given. */
  static final List<String> KEYS = List.of("up to order", "up to a constant in", "tolerance");

  private static final Pattern TOLERANCE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,20})?)\\s*(%)?");
  private static final Pattern ORDER = Pattern.compile("(\\w+)\\s*\\^\\s*(\\d)");

  private Relations() {}

  /** Equality, unless one of the keys says otherwise. */
  static Relation read(Fields fields, Set<String> symbols, Problems problems) {
    List<String> given = KEYS.stream().filter(fields::has).toList();
    if (given.size() > 1) {
      problems.at(
          fields.offset(given.get(1)),
          "ONE_RELATION",
          "An answer relates to the right one in one way: keep one of the keys %s.",
          String.join(", ", given.stream().map(key -> "'" + key + "'").toList()));
    }
    return upToOrder(fields, symbols, problems)
        .or(() -> upToConstant(fields, symbols, problems))
        .or(() -> tolerance(fields, problems))
        .orElse(Relation.EQUAL);
  }

  private static Optional<Relation> upToOrder(
      Fields fields, Set<String> symbols, Problems problems) {
    Optional<Passage> written = fields.text("up to order");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Matcher order = ORDER.matcher(written.get().text());
    if (order.matches() && symbols.contains(order.group(1))) {
      int exponent = Integer.parseInt(order.group(2));
      if (exponent >= 1 && exponent <= Relation.UpToOrder.MAX_ORDER) {
        return Optional.of(new Relation.UpToOrder(order.group(1), exponent));
      }
    }
    problems.at(
        written.get().offset(),
        "UP_TO_ORDER",
        "Write a symbol and the first power that does not matter, from 1 to %d, such as"
            + " epsilon^2.",
        Relation.UpToOrder.MAX_ORDER);
    return Optional.empty();
  }

  private static Optional<Relation> upToConstant(
      Fields fields, Set<String> symbols, Problems problems) {
    Optional<Passage> written = fields.text("up to a constant in");
    if (written.isPresent() && !symbols.contains(written.get().text())) {
      problems.at(
          written.get().offset(),
          "UP_TO_CONSTANT",
          "Write the symbol that the constant does not depend on, such as x.");
      return Optional.empty();
    }
    return written.map(symbol -> new Relation.UpToConstant(symbol.text()));
  }

  private static Optional<Relation> tolerance(Fields fields, Problems problems) {
    Optional<Passage> written = fields.text("tolerance");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Matcher tolerance = TOLERANCE.matcher(written.get().text());
    if (tolerance.matches() && new BigDecimal(tolerance.group(1)).signum() > 0) {
      BigDecimal number = new BigDecimal(tolerance.group(1));
      return Optional.of(
          tolerance.group(2) == null
              ? new Relation.Within(number, Measure.ABSOLUTE)
              : new Relation.Within(number.movePointLeft(2), Measure.RELATIVE));
    }
    problems.at(
        written.get().offset(),
        "TOLERANCE",
        "Write how far an answer may be away, such as 0.01, or as a part of its size, such as 1 %%.");
    return Optional.empty();
  }
}
