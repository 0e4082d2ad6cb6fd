package nabla.diagnose;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nabla.decide.Relation;
import nabla.differentiate.Differentiator;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.parse.AnswerParser;

/**
 * Tasks as golden tables write them: {@code derivative x: x^2}, {@code at x = 2, derivative ...}.
 */
public record TaskNotation(Task task, Expr reference, Relation relation) {

  /** The task that is {@code written}, with a right answer to it. */
  public static TaskNotation read(String written) {
    if (written.startsWith("at ")) {
      return at(written);
    }
    int colon = written.indexOf(": ");
    String[] words = written.substring(0, colon).split(" ");
    Expr function = expression(written.substring(colon + 2));
    return switch (words[0]) {
      case "derivative" ->
          equal(
              new Task.Derivative(function, words[1]),
              Differentiator.differentiate(function, words[1]));
      case "series" -> {
        int order = Integer.parseInt(words[2]);
        yield new TaskNotation(
            new Task.Series(function, words[1], order),
            function,
            new Relation.UpToOrder(words[1], order));
      }
      case "quotient" -> {
        Task.DifferenceQuotient task =
            new Task.DifferenceQuotient(function, words[1], expression(words[2]));
        yield equal(task, new WrongQuotients(task).right());
      }
      case "inverse" -> inverse(function, words[1], words[2]);
      case "along" -> {
        Task.Along task = along(function, written.substring("along ".length(), colon));
        yield equal(task, new WrongDirections(task).normalised());
      }
      case "moving" -> {
        Task.Along task = along(function, written.substring("moving ".length(), colon));
        yield equal(task, new WrongDirections(task).right());
      }
      default -> throw new IllegalArgumentException(written);
    };
  }

  /** Values in front, as many as there are equals signs. */
  private static TaskNotation at(String written) {
    int last = written.indexOf(", ", written.lastIndexOf(" = "));
    Map<String, Expr> values = new LinkedHashMap<>();
    for (String value : written.substring("at ".length(), last).split(", ")) {
      String[] sides = value.split(" = ");
      values.put(sides[0], expression(sides[1]));
    }
    TaskNotation rest = read(written.substring(last + 2));
    return new TaskNotation(
        new Task.At(rest.task, values),
        Substitution.substitute(rest.reference, values),
        rest.relation);
  }

  private static TaskNotation equal(Task task, Expr reference) {
    return new TaskNotation(task, reference, Relation.EQUAL);
  }

  private static TaskNotation inverse(Expr function, String variable, String value) {
    Expr inverse = Inversion.of(function, variable, expression(value)).orElseThrow();
    Expr slope = Differentiator.differentiate(function, variable);
    Expr there = Substitution.substitute(slope, Map.of(variable, inverse));
    return equal(
        new Task.InverseDerivative(function, variable, expression(value)),
        Expr.quotient(Expr.integer(1), there));
  }

  private static Task.Along along(Expr function, String written) {
    String[] sides = written.split("; ");
    List<String> variables = List.of(sides[0].split(", "));
    List<Expr> direction =
        Arrays.stream(sides[1].split(", ")).map(TaskNotation::expression).toList();
    return new Task.Along(function, variables, direction);
  }

  private static Expr expression(String text) {
    return AnswerParser.parse(text, Scope.open()).expression();
  }
}
