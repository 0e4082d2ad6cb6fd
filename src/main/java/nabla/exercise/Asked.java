package nabla.exercise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nabla.diagnose.Task;
import nabla.differentiate.Differentiator;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Substitution;
import nabla.math.Symbols;
import nabla.math.Tidy;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/** What an exercise asks for, with parameters in place of numbers. */
sealed interface Asked {
  /** The name of the function that is asked about, wherever an author writes an expression. */
  String FUNCTION = "function";

  /** The name of the right answer, in an author's tests. */
  String ANSWER = "answer";

  /** The name of the derivative of what {@code name} stands for. */
  static String differential(String name) {
    return name + "'";
  }

  /**
   * What is asked in one variant.
   *
   * @param values what each name stands for that is not a symbol
   * @param reference a right answer; a gap when no expression is asked for
   */
  record Posed(Map<String, Expr> values, Expr reference, Optional<Task> task) {}

  /** What is asked where the parameters have the values {@code drawn}. */
  Posed with(Map<String, Expr> drawn, Scope scope);

  /** The names in what is asked. */
  Set<String> names();

  /** For picks alone, and for no expression. */
  record Nothing() implements Asked {
    @Override
    public Posed with(Map<String, Expr> drawn, Scope scope) {
      return new Posed(drawn, new Expr.Gap(), Optional.empty());
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }

  /**
   * For what the author gives as a right answer.
   *
   * @param origin where it comes from, if the author says so
   */
  record Reference(Expr reference, Optional<Origin> origin) implements Asked {
    @Override
    public Posed with(Map<String, Expr> drawn, Scope scope) {
      return new Posed(
          drawn, substituted(reference, drawn, scope), origin.map(from -> from.with(drawn, scope)));
    }

    @Override
    public Set<String> names() {
      return Symbols.of(reference);
    }
  }

  /**
   * For the derivative of a function of one number.
   *
   * @param functions the parameters whose derivatives have a name: {@code f'} for {@code f}
   */
  record Derivative(Expr function, String variable, Set<String> functions) implements Asked {
    @Override
    public Posed with(Map<String, Expr> drawn, Scope scope) {
      Expr concrete = substituted(function, drawn, scope);
      Expr derivative = Differentiator.differentiate(concrete, variable);
      Map<String, Expr> values = new HashMap<>(drawn);
      values.put(FUNCTION, concrete);
      values.put(differential(FUNCTION), derivative);
      functions.forEach(
          name ->
              values.put(
                  differential(name),
                  Differentiator.differentiate(Objects.requireNonNull(drawn.get(name)), variable)));
      return new Posed(values, derivative, Optional.of(new Task.Derivative(concrete, variable)));
    }

    @Override
    public Set<String> names() {
      return Symbols.of(function);
    }
  }

  /**
   * For how a function of vectors and matrices changes.
   *
   * @param task with parameters in it
   * @param given the author's own answer to it
   */
  record Change(Task task, Optional<Expr> given) implements Asked {
    @Override
    public Posed with(Map<String, Expr> drawn, Scope scope) {
      Task posed = posed(drawn, scope);
      Map<String, Expr> values = new HashMap<>(drawn);
      values.put(FUNCTION, substituted(task.function(), drawn, scope));
      Expr reference =
          given
              .map(answer -> resolved(answer, values, scope, shapeOfAnswer(posed, scope)))
              .orElseGet(() -> Answers.to(posed, scope));
      values.put(ANSWER, reference);
      return new Posed(values, reference, Optional.of(posed));
    }

    private Task posed(Map<String, Expr> drawn, Scope scope) {
      Expr function = resolved(task.function(), drawn, scope, Shape.SCALAR);
      if (task instanceof Task.Gradient gradient) {
        return new Task.Gradient(function, symbol(gradient.variable(), drawn));
      }
      if (task instanceof Task.Directional directional) {
        String variable = symbol(directional.variable(), drawn);
        Expr direction = resolved(directional.direction(), drawn, scope, shape(variable, scope));
        return new Task.Directional(function, variable, direction);
      }
      if (task instanceof Task.Expansion expansion) {
        String variable = symbol(expansion.variable(), drawn);
        Expr direction = resolved(expansion.direction(), drawn, scope, shape(variable, scope));
        return new Task.Expansion(function, variable, direction, expansion.epsilon());
      }
      return new Task.FirstOrder(function, ((Task.FirstOrder) task).epsilon());
    }

    private static Shape shapeOfAnswer(Task posed, Scope scope) {
      return posed instanceof Task.Gradient gradient
          ? shape(gradient.variable(), scope)
          : Shape.SCALAR;
    }

    private static Shape shape(String variable, Scope scope) {
      return scope.declaration(variable).map(Declaration::shape).orElse(Shape.SCALAR);
    }

    private static Expr resolved(
        Expr written, Map<String, Expr> drawn, Scope scope, Shape expected) {
      Expr concrete = substituted(written, drawn, scope);
      return ShapeChecker.concerns(concrete, scope)
          ? ShapeChecker.check(concrete, scope, Optional.of(expected))
              .checked()
              .map(Checked::expression)
              .orElse(concrete)
          : concrete;
    }

    /** A parameter may stand for the variable's name. */
    private static String symbol(String name, Map<String, Expr> drawn) {
      return drawn.get(name) instanceof Expr.Symbol symbol ? symbol.name() : name;
    }

    @Override
    public Set<String> names() {
      Set<String> names = new HashSet<>();
      expressions().forEach(expression -> names.addAll(Symbols.of(expression)));
      return names;
    }

    private List<Expr> expressions() {
      if (task instanceof Task.Gradient gradient) {
        return List.of(task.function(), Expr.symbol(gradient.variable()));
      }
      if (task instanceof Task.Directional d) {
        return List.of(task.function(), Expr.symbol(d.variable()), d.direction());
      }
      if (task instanceof Task.Expansion e) {
        return List.of(task.function(), Expr.symbol(e.variable()), e.direction());
      }
      return List.of(task.function());
    }
  }

  /** {@code expression} with {@code values} put in, tidied. */
  static Expr substituted(Expr expression, Map<String, Expr> values, Scope scope) {
    return Tidy.tidy(Substitution.substitute(expression, values), scope);
  }
}
