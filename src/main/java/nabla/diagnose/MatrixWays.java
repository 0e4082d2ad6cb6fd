package nabla.diagnose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nabla.decide.Relation;
import nabla.diagnose.MatrixTerms.View;
import nabla.diagnose.MatrixWord.Atom;
import nabla.exact.ExactComparison;
import nabla.exact.Question;
import nabla.exact.Truncation;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Property;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Shapes;
import nabla.math.TextPrinter;
import nabla.shape.Checked;
import nabla.shape.ShapeChecker;

/**
 * Ways to a wrong answer with vectors and matrices. Where it has the right answer's factors in
 * another order, with other transposes or signs, that is read off; else it is compared with what
 * mistakes make of the function, exactly.
 */
final class MatrixWays {
  private final Expr reference;
  private final Scope scope;
  private final Relation relation;
  private final Optional<Task> task;

  MatrixWays(Expr reference, Scope scope, Relation relation, Optional<Task> task) {
    this.reference = reference;
    this.scope = scope;
    this.relation = relation;
    this.task = task;
  }

  /** The ways to {@code answer}, which is resolved; the first look that finds any. */
  List<Wrong> to(Expr answer) {
    if (isRight(answer)) {
      return List.of();
    }
    List<Wrong> exact = new ArrayList<>(compared(answer));
    exact.addAll(
        relation instanceof Relation.UpToOrder upTo ? inSlope(answer, upTo) : read(answer));
    if (!exact.isEmpty()) {
      return exact;
    }
    if (isSame(View.UNORDERED, answer)) {
      return List.of(whole(Misconception.FACTORS_REORDERED));
    }
    if (isSame(View.UPRIGHT, answer) && changesTransposesOneWay(answer)) {
      return List.of(whole(Misconception.TRANSPOSE_MISSING));
    }
    return isSame(View.UNORIENTED, answer)
        ? List.of(whole(Misconception.FACTORS_REARRANGED))
        : List.of();
  }

  /** Of an answer that is right but for its first order: the ways to that. */
  private List<Wrong> inSlope(Expr answer, Relation.UpToOrder upTo) {
    FirstOrder given = new FirstOrder(answer, upTo.symbol(), scope);
    FirstOrder right = new FirstOrder(reference, upTo.symbol(), scope);
    if (upTo.order() != 2 || given.slope().isEmpty() || right.slope().isEmpty()) {
      return List.of();
    }
    MatrixWays ofSlope =
        new MatrixWays(
            right.slope().get(), scope, Relation.EQUAL, task.flatMap(WrongMatrices::ofSlope));
    boolean sameValue =
        new MatrixWays(right.value(), scope, Relation.EQUAL, Optional.empty())
            .isRight(given.value());
    return sameValue ? ofSlope.to(given.slope().get()) : List.of();
  }

  /** About the function that is asked about: the reference would tell the answer. */
  private Wrong whole(Misconception misconception) {
    Expr about = task.map(Task::function).orElse(reference);
    return new Wrong(reference, Slip.whole(misconception, about));
  }

  private boolean isSame(View view, Expr answer) {
    Optional<MatrixTerms> given = MatrixTerms.of(answer, scope, view);
    return given.isPresent() && given.equals(MatrixTerms.of(reference, scope, view));
  }

  /** Whether transposes are only left out, or only added: both at once is more than one mistake. */
  private boolean changesTransposesOneWay(Expr answer) {
    Optional<MatrixTerms> given = MatrixTerms.of(answer, scope, View.EXACT);
    Optional<MatrixTerms> right = MatrixTerms.of(reference, scope, View.EXACT);
    return given.isPresent()
        && right.isPresent()
        && (given.get().hasFewerTransposesThan(right.get())
            || right.get().hasFewerTransposesThan(given.get()));
  }

  /** From the terms of the answer and those of the reference. */
  private List<Wrong> read(Expr answer) {
    Optional<MatrixTerms> given = MatrixTerms.of(answer, scope, View.EXACT);
    Optional<MatrixTerms> right = MatrixTerms.of(reference, scope, View.EXACT);
    if (given.isEmpty() || right.isEmpty() || given.equals(right)) {
      return List.of();
    }
    MatrixTerms terms = given.get();
    List<Wrong> ways = new ArrayList<>();
    if (isTransposed(terms, right.get())) {
      ways.add(whole(Misconception.NUMERATOR_LAYOUT));
    }
    if (assumesSymmetry(terms, right.get()) || isNumberWithSymmetry(answer)) {
      ways.add(whole(Misconception.SYMMETRIC_ASSUMED));
    }
    terms
        .factorOf(right.get())
        .ifPresent(factor -> ways.add(whole(WrongSigns.ofFactor(factor, right.get()))));
    if (ways.isEmpty()) {
      WrongSigns.of(terms, right.get())
          .filter(code -> code != Misconception.SIGN_OF_TERM || task.isPresent())
          .ifPresent(code -> ways.add(whole(code)));
      if (isOneOfSeveralPlaces() && terms.isPartOf(right.get())) {
        ways.add(whole(Misconception.VARIABLE_DIFFERENTIATED_IN_PART));
      }
    }
    return ways;
  }

  private boolean isTransposed(MatrixTerms terms, MatrixTerms right) {
    boolean isNumber = Shapes.of(reference, scope).filter(Shape::isScalar).isPresent();
    return !isNumber && settled(right.with(MatrixWord::transposed)).equals(terms);
  }

  /** Transposing may have turned what is its own transpose. */
  private MatrixTerms settled(MatrixTerms terms) {
    Set<String> symmetric = names(Declaration::isSymmetric);
    return terms.withAtoms(atom -> symmetric.contains(atom.text()) ? atom.upright() : atom);
  }

  private Set<String> names(java.util.function.Predicate<Declaration> property) {
    Set<String> names = new TreeSet<>();
    for (String name : scope.names()) {
      scope.declaration(name).filter(property).ifPresent(declaration -> names.add(name));
    }
    return names;
  }

  /**
   * With one square matrix taken for symmetric, or all of them: of those that occur both upright
   * and transposed, since elsewhere it is a transpose that is missing.
   */
  private boolean assumesSymmetry(MatrixTerms terms, MatrixTerms right) {
    Set<String> square = names(d -> d.shape().isSquare() && !d.shape().isScalar());
    square.retainAll(right.inBothOrientations());
    List<Set<String>> choices = new ArrayList<>(square.stream().map(Set::of).toList());
    choices.add(square);
    return choices.stream()
        .map(names -> assuming(names))
        .map(right::withAtoms)
        .anyMatch(wrong -> wrong.equals(terms) && !wrong.equals(right));
  }

  /**
   * The same for a number, which is its own transpose: in u'Mx + x'Mu the matrix stands upright,
   * and yet it matters whether it is symmetric.
   */
  private boolean isNumberWithSymmetry(Expr answer) {
    if (Shapes.of(reference, scope).filter(Shape::isScalar).isEmpty()) {
      return false;
    }
    Set<String> square = names(d -> d.shape().isSquare() && !d.isSymmetric());
    return square.stream()
        .filter(name -> occurrences(reference, name) > 1)
        .anyMatch(name -> isEqualIn(symmetric(name), answer, reference));
  }

  private static long occurrences(Expr expression, String name) {
    return expression.equals(Expr.symbol(name))
        ? 1
        : expression.parts().stream().mapToLong(part -> occurrences(part, name)).sum();
  }

  /** The same scope, but for one matrix that is symmetric. */
  private Scope symmetric(String symmetric) {
    Map<String, Declaration> declarations = new HashMap<>();
    for (String name : scope.names()) {
      scope.declaration(name).ifPresent(declaration -> declarations.put(name, declaration));
    }
    declarations.computeIfPresent(
        symmetric,
        (name, declaration) -> {
          Set<Property> properties = new HashSet<>(declaration.properties());
          properties.add(Property.SYMMETRIC);
          return new Declaration(declaration.shape(), declaration.domain(), properties);
        });
    return Scope.declaring(declarations);
  }

  private static UnaryOperator<Atom> assuming(Set<String> symmetric) {
    return atom -> symmetric.contains(atom.text()) ? atom.upright() : atom;
  }

  private boolean isOneOfSeveralPlaces() {
    if (!relation.equals(Relation.EQUAL)) {
      return false;
    }
    if (task.orElse(null) instanceof Task.Gradient gradient) {
      return places(gradient.function(), gradient.variable()) > 1;
    }
    return task.orElse(null) instanceof Task.Directional directional
        && places(directional.function(), directional.variable()) > 1;
  }

  /** A power of a matrix is a product in which it stands at several places. */
  private long places(Expr expression, String variable) {
    boolean isProduct =
        expression instanceof Expr.Power power
            && Shapes.of(power.base(), scope).filter(Shape::isScalar).isEmpty();
    long single =
        expression.equals(Expr.symbol(variable))
            ? 1
            : expression.parts().stream().mapToLong(part -> places(part, variable)).sum();
    return isProduct ? 2 * single : single;
  }

  /**
   * The different wrong answers that mistakes with the function lead to. Those that are read off an
   * answer, such as a transpose that is missing somewhere, come on top of them.
   */
  List<Expr> predicted() {
    List<Expr> different = new ArrayList<>();
    for (Wrong wrong : new WrongMatrices(reference, scope, relation).of(task)) {
      ShapeChecker.check(wrong.result(), scope, Optional.empty())
          .checked()
          .map(Checked::expression)
          .filter(prediction -> !isRight(prediction))
          .filter(prediction -> different.stream().noneMatch(other -> isSame(prediction, other)))
          .ifPresent(different::add);
    }
    return different;
  }

  /** The misconceptions that each alone lead to an answer which is certainly wrong. */
  Set<Misconception> separated() {
    Set<Misconception> separated = EnumSet.noneOf(Misconception.class);
    for (Wrong wrong : new WrongMatrices(reference, scope, relation).of(task)) {
      if (wrong.misconceptions().size() == 1
          && ShapeChecker.check(wrong.result(), scope, Optional.empty())
              .checked()
              .filter(prediction -> !isRight(prediction.expression()))
              .isPresent()) {
        separated.add(wrong.misconceptions().get(0));
      }
    }
    return separated;
  }

  private boolean isSame(Expr one, Expr other) {
    return Shapes.of(one, scope).equals(Shapes.of(other, scope)) && isEqual(one, other);
  }

  /** What mistakes make of the function, compared exactly. */
  private List<Wrong> compared(Expr answer) {
    Optional<Shape> shape = Shapes.of(answer, scope);
    List<Wrong> ways = new ArrayList<>();
    for (Wrong wrong : new WrongMatrices(reference, scope, relation).of(task)) {
      Optional<Expr> prediction =
          ShapeChecker.check(wrong.result(), scope, shape)
              .checked()
              .filter(checked -> shape.equals(Optional.of(checked.shape())))
              .map(Checked::expression);
      if (prediction.isPresent()
          && isEqual(answer, prediction.get())
          && !isRight(prediction.get())) {
        ways.add(wrong);
      }
    }
    return ways;
  }

  private boolean isRight(Expr prediction) {
    return isSame(prediction, reference);
  }

  private boolean isEqual(Expr one, Expr other) {
    return one.equals(other) || isEqualIn(scope, one, other);
  }

  private boolean isEqualIn(Scope scope, Expr one, Expr other) {
    Truncation truncation =
        relation instanceof Relation.UpToOrder upTo
            ? new Truncation(upTo.symbol(), upTo.order())
            : Truncation.NONE;
    long seed = (TextPrinter.print(one) + " = " + TextPrinter.print(other)).hashCode();
    return new ExactComparison(new Question(one, other, scope, truncation), seed).run()
        instanceof ExactComparison.Finding.Equal;
  }
}
