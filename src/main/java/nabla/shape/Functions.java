package nabla.shape;

import java.util.List;
import java.util.Optional;
import nabla.math.Dimension;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.ProblemCode;
import nabla.math.Shape;
import nabla.math.TextPrinter;
import nabla.shape.Remarks.Details;

/** What functions take and give; the ones of matrices are simpler on numbers. */
final class Functions {
  private final Inference inference;
  private final Unknowns unknowns;
  private final Remarks remarks;

  Functions(Inference inference, Unknowns unknowns, Remarks remarks) {
    this.inference = inference;
    this.unknowns = unknowns;
    this.remarks = remarks;
  }

  Optional<Shaped> of(Expr.Application application) {
    return switch (application.function()) {
      case TRANSPOSE -> transpose(application);
      case DOT, HADAMARD -> ofTwo(application);
      case INVERSE, TRACE, DETERMINANT, NORM, DIAG, ABS ->
          inference
              .settled(application.argument())
              .flatMap(
                  argument ->
                      argument.shape().isScalar()
                          ? Optional.of(ofNumber(application, argument))
                          : ofMatrix(application, argument));
      default -> ofNumbers(application);
    };
  }

  private Optional<Shaped> transpose(Expr.Application written) {
    return inference
        .shaped(written.argument())
        .map(
            argument -> {
              Shape shape = unknowns.known(argument.shape());
              Expr resolved = argument.resolved();
              return shape.isScalar()
                  ? new Shaped(written, resolved, shape)
                  : new Shaped(written, Expr.transpose(resolved), shape.transposed());
            });
  }

  private static Shaped ofNumber(Expr.Application written, Shaped argument) {
    Expr number = argument.resolved();
    Expr resolved =
        switch (written.function()) {
          case INVERSE -> Expr.quotient(Expr.integer(1), number);
          case NORM, ABS -> Expr.apply(Function.ABS, number);
          default -> number;
        };
    return new Shaped(written, resolved, Shape.SCALAR);
  }

  private Optional<Shaped> ofMatrix(Expr.Application written, Shaped argument) {
    Shape shape = argument.shape();
    Function function = written.function();
    if (function == Function.NORM) {
      return result(written, argument.resolved(), Shape.SCALAR);
    }
    if (function == Function.DIAG && isLine(shape)) {
      Expr column = asColumn(argument);
      return result(written, column, new Shape(length(shape), length(shape)));
    }
    if (!shape.isSquare()) {
      notSquare(written, argument);
      return Optional.empty();
    }
    return switch (function) {
      case INVERSE -> result(written, argument.resolved(), shape);
      case DIAG -> result(written, argument.resolved(), Shape.vector(shape.rows()));
      case ABS ->
          Optional.of(
              new Shaped(
                  written, Expr.apply(Function.DETERMINANT, argument.resolved()), Shape.SCALAR));
      default -> result(written, argument.resolved(), Shape.SCALAR);
    };
  }

  private static Optional<Shaped> result(Expr.Application written, Expr argument, Shape shape) {
    return Optional.of(new Shaped(written, Expr.apply(written.function(), argument), shape));
  }

  private void notSquare(Expr.Application written, Shaped argument) {
    Details details =
        new Details()
            .part("left", argument.written(), argument.shape())
            .text("written", written)
            .word("name", written.function().text());
    boolean bars = written.function() == Function.ABS;
    if (bars && isLine(argument.shape())) {
      details.suggestion(Expr.apply(Function.NORM, argument.written()));
    }
    ProblemCode code = bars ? ProblemCode.BARS_NOT_SQUARE : ProblemCode.FUNCTION_NOT_SQUARE;
    remarks.problem(code, argument.written(), details);
  }

  private Optional<Shaped> ofTwo(Expr.Application written) {
    Optional<Shaped> first = inference.shaped(written.arguments().get(0));
    Optional<Shaped> second = inference.shaped(written.arguments().get(1));
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    return written.function() == Function.DOT
        ? dot(written, first.get(), second.get())
        : entrywise(written, first.get(), second.get());
  }

  private Optional<Shaped> dot(Expr.Application written, Shaped first, Shaped second) {
    Shaped left = column(first);
    Shaped right = column(second);
    boolean alike = unknowns.unify(left.shape(), right.shape());
    Shape shape = unknowns.settled(left.shape());
    if (alike && shape.isScalar()) {
      Expr product = Expr.product(left.resolved(), right.resolved());
      return Optional.of(new Shaped(written, product, shape));
    }
    if (!alike || !shape.isVector()) {
      different(ProblemCode.DOT_NOT_DEFINED, written, List.of(first, second));
      return Optional.empty();
    }
    Expr resolved = Expr.apply(Function.DOT, left.resolved(), right.resolved());
    return Optional.of(new Shaped(written, resolved, Shape.SCALAR));
  }

  private Optional<Shaped> entrywise(Expr.Application written, Shaped first, Shaped second) {
    boolean alike = unknowns.unify(first.shape(), second.shape());
    Shape left = unknowns.settled(first.shape());
    Shape right = unknowns.settled(second.shape());
    if (left.isScalar() || right.isScalar()) {
      Expr product = Expr.product(first.resolved(), second.resolved());
      return Optional.of(new Shaped(written, product, left.isScalar() ? right : left));
    }
    if (!alike) {
      different(ProblemCode.ENTRYWISE_NOT_DEFINED, written, List.of(first, second));
      return Optional.empty();
    }
    Expr resolved = Expr.apply(Function.HADAMARD, first.resolved(), second.resolved());
    return Optional.of(new Shaped(written, resolved, left));
  }

  private void different(ProblemCode code, Expr written, List<Shaped> two) {
    Shaped left = two.get(0);
    Shaped right = two.get(1);
    Details details =
        new Details()
            .part("left", left.written(), unknowns.known(left.shape()))
            .part("right", right.written(), unknowns.known(right.shape()))
            .text("written", written);
    remarks.problem(code, written, details);
  }

  private Optional<Shaped> ofNumbers(Expr.Application written) {
    boolean numbers = true;
    List<Optional<Shaped>> arguments =
        written.arguments().stream().map(inference::settled).toList();
    for (Optional<Shaped> argument : arguments) {
      numbers &= argument.isPresent() && isNumber(written, argument.get());
    }
    if (!numbers) {
      return Optional.empty();
    }
    List<Expr> resolved = arguments.stream().map(part -> part.orElseThrow().resolved()).toList();
    Expr application = new Expr.Application(written.function(), resolved);
    return Optional.of(new Shaped(written, application, Shape.SCALAR));
  }

  private boolean isNumber(Expr.Application written, Shaped argument) {
    if (argument.shape().isScalar()) {
      return true;
    }
    Function function = written.function();
    Details details =
        new Details()
            .part("left", argument.written(), argument.shape())
            .word("name", function.text());
    if (argument.shape().isSquare() && (function == Function.LN || function == Function.LOG)) {
      Expr determinant = Expr.apply(Function.DETERMINANT, argument.written());
      details.word("suggestion", "log(" + TextPrinter.print(determinant) + ")");
    }
    remarks.problem(ProblemCode.FUNCTION_OF_MATRIX, argument.written(), details);
    return false;
  }

  private static boolean isLine(Shape shape) {
    return shape.isVector() || shape.transposed().isVector();
  }

  private static Dimension length(Shape line) {
    return line.isVector() ? line.rows() : line.columns();
  }

  private Shaped column(Shaped part) {
    Shape shape = unknowns.known(part.shape());
    return shape.transposed().isVector() && !unknowns.isOpenZero(shape)
        ? part.with(asColumn(part), shape.transposed())
        : part;
  }

  private static Expr asColumn(Shaped line) {
    return line.shape().isVector() ? line.resolved() : Expr.transpose(line.resolved());
  }
}
