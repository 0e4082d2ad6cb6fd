package nabla.shape;

import static nabla.math.Expr.apply;
import static nabla.math.Expr.integer;
import static nabla.math.Expr.negation;
import static nabla.math.Expr.power;
import static nabla.math.Expr.product;
import static nabla.math.Expr.quotient;
import static nabla.math.Expr.sum;
import static nabla.math.Expr.symbol;
import static nabla.math.Expr.transpose;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Function;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import nabla.testing.GoldenTable;
import nabla.web.shared.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeCheckerTest {
  private static final Dimension N = new Dimension.Named("n");
  private static final Dimension M = new Dimension.Named("m");
  private static final Shape SQUARE = new Shape(N, N);
  private static final Scope SCOPE = scope();

  private static final Expr A = symbol("A");
  private static final Expr B = symbol("B");
  private static final Expr X = symbol("x");
  private static final Expr C = symbol("c");
  private static final Expr I = new Expr.Identity(Optional.empty());

  private static Scope scope() {
    Map<String, Declaration> declared = new LinkedHashMap<>();
    declared.put("A", Declaration.of(SQUARE));
    declared.put("B", Declaration.of(new Shape(N, M)));
    declared.put("x", Declaration.of(Shape.vector(N)));
    declared.put("y", Declaration.of(Shape.vector(M)));
    declared.put("c", Declaration.scalar(Domain.REAL));
    return Scope.declaring(declared);
  }

  static Stream<List<String>> typed() {
    return GoldenTable.rows("shapes.tsv", 5);
  }

  @ParameterizedTest
  @MethodSource("typed")
  void tellsTheShapeOrWhatIsWrong(List<String> row) {
    Scope scope = GoldenTable.scope(row.get(1));
    Parsed parsed = AnswerParser.parse(row.get(0), scope);
    assertThat(parsed.problems()).isEmpty();
    ShapeCheck check =
        ShapeChecker.check(
            parsed.expression(), scope, Optional.of(shape(row.get(2))), parsed.places());
    assertThat(told(check)).isEqualTo(row.get(3));
    String what =
        check
            .checked()
            .map(checked -> TextPrinter.print(checked.expression()))
            .orElseGet(() -> Messages.of(Locale.ENGLISH).problem(check.problems().get(0)));
    assertThat(what).isEqualTo(row.get(4));
  }

  private static String told(ShapeCheck check) {
    Stream<String> shape = check.checked().stream().map(checked -> checked.shape().toString());
    Stream<String> problems =
        check.problems().stream()
            .map(p -> p.code() + "@" + p.span().start() + "-" + p.span().end());
    Stream<String> notes = check.notes().stream().map(note -> note.code().toString());
    return Stream.of(shape, problems, notes).flatMap(s -> s).collect(Collectors.joining(" "));
  }

  private static Shape shape(String text) {
    String[] sides = text.split(" x ");
    return new Shape(side(sides[0]), side(sides[1]));
  }

  private static Dimension side(String text) {
    return Character.isDigit(text.charAt(0))
        ? new Dimension.Whole(Integer.parseInt(text))
        : new Dimension.Named(text);
  }

  private static Checked checked(Expr expression, Shape expected) {
    ShapeCheck check = ShapeChecker.check(expression, SCOPE, Optional.of(expected));
    assertThat(check.problems()).isEmpty();
    return check.checked().orElseThrow();
  }

  private static List<ProblemCode> codes(Expr expression) {
    return ShapeChecker.check(expression, SCOPE, Optional.empty()).problems().stream()
        .map(Problem::code)
        .toList();
  }

  private static Expr identity(Dimension size) {
    return new Expr.Identity(Optional.of(size));
  }

  @Test
  void productsMultiplyFromLeftToRight() {
    assertThat(checked(product(A, B, symbol("y")), Shape.vector(N)))
        .isEqualTo(new Checked(product(A, B, symbol("y")), Shape.vector(N)));
    assertThat(checked(product(transpose(X), A, X), Shape.SCALAR).shape()).isEqualTo(Shape.SCALAR);
    assertThat(codes(product(B, A))).containsExactly(ProblemCode.PRODUCT_NOT_DEFINED);
    assertThat(codes(product(X, X))).containsExactly(ProblemCode.VECTOR_TIMES_VECTOR);
  }

  @Test
  void anotherBracketingIsTakenOnlyWhereItAloneHasAShape() {
    Expr written = product(A, transpose(X), A, X);
    ShapeCheck check = ShapeChecker.check(written, SCOPE, Optional.empty());
    assertThat(check.checked())
        .contains(new Checked(product(A, product(transpose(X), A, X)), SQUARE));
    assertThat(check.notes()).hasSize(1);
  }

  @Test
  void identitiesAndZerosTakeTheirSizeFromTheirPlace() {
    assertThat(checked(sum(I, product(B, transpose(B))), SQUARE).expression())
        .isEqualTo(sum(identity(N), product(B, transpose(B))));
    assertThat(checked(I, SQUARE).expression()).isEqualTo(identity(N));
    assertThat(checked(product(integer(2), I, X), Shape.vector(N)).expression())
        .isEqualTo(product(integer(2), identity(N), X));
    assertThat(checked(integer(0), SQUARE).expression()).isEqualTo(new Expr.Zero(SQUARE));
    assertThat(checked(integer(0), Shape.SCALAR).expression()).isEqualTo(integer(0));
    assertThat(checked(sum(A, integer(0)), SQUARE).expression())
        .isEqualTo(sum(A, new Expr.Zero(SQUARE)));
    assertThat(checked(apply(Function.DETERMINANT, sum(I, product(integer(0), A))), Shape.SCALAR))
        .isEqualTo(
            new Checked(
                apply(Function.DETERMINANT, sum(identity(N), product(integer(0), A))),
                Shape.SCALAR));
  }

  @Test
  void theIdentityIsNeverANumber() {
    assertThat(codes(sum(I, C))).containsExactly(ProblemCode.NUMBER_PLUS_MATRIX);
    assertThat(codes(apply(Function.TRACE, I))).containsExactly(ProblemCode.UNKNOWN_SIZE);
    assertThat(ShapeChecker.check(I, SCOPE, Optional.of(Shape.SCALAR)).problems()).hasSize(1);
  }

  @Test
  void whatLooksAlikeIsToldApartByShape() {
    assertThat(checked(apply(Function.ABS, A), Shape.SCALAR).expression())
        .isEqualTo(apply(Function.DETERMINANT, A));
    assertThat(checked(apply(Function.ABS, C), Shape.SCALAR).expression())
        .isEqualTo(apply(Function.ABS, C));
    assertThat(checked(apply(Function.TRACE, transpose(C)), Shape.SCALAR).expression())
        .isEqualTo(C);
    assertThat(checked(apply(Function.INVERSE, C), Shape.SCALAR).expression())
        .isEqualTo(quotient(integer(1), C));
    assertThat(checked(power(A, negation(integer(1))), SQUARE).expression())
        .isEqualTo(power(A, negation(integer(1))));
    assertThat(checked(power(B, symbol("T")), new Shape(M, N)).expression())
        .isEqualTo(transpose(B));
  }

  @Test
  void whatMakesNoSenseIsAProblem() {
    assertThat(codes(quotient(C, A))).containsExactly(ProblemCode.DIVISION_BY_MATRIX);
    assertThat(codes(power(X, integer(2)))).containsExactly(ProblemCode.POWER_NOT_SQUARE);
    assertThat(codes(power(A, C))).containsExactly(ProblemCode.EXPONENT_NOT_WHOLE);
    assertThat(codes(power(A, integer(-1_000_000)))).containsExactly(ProblemCode.NUMBER_TOO_LARGE);
    assertThat(codes(power(Expr.Constant.E, A))).containsExactly(ProblemCode.EXPONENT_NOT_NUMBER);
    assertThat(codes(apply(Function.LN, A))).containsExactly(ProblemCode.FUNCTION_OF_MATRIX);
    assertThat(codes(apply(Function.TRACE, B))).containsExactly(ProblemCode.FUNCTION_NOT_SQUARE);
    assertThat(codes(apply(Function.ABS, X))).containsExactly(ProblemCode.BARS_NOT_SQUARE);
    assertThat(codes(sum(apply(Function.TRACE, B), quotient(C, A)))).hasSize(2);
  }

  @Test
  void indicesRunOverOneDimension() {
    Expr j = symbol("j");
    Expr row = new Expr.Component(A, List.of(integer(1), j));
    Expr entry = new Expr.Component(X, List.of(j));
    Expr sum = new Expr.IndexedSum("j", product(row, entry));
    assertThat(checked(sum, Shape.SCALAR)).isEqualTo(new Checked(sum, Shape.SCALAR));
    Expr other = new Expr.Component(symbol("y"), List.of(j));
    assertThat(codes(new Expr.IndexedSum("j", product(row, other))))
        .containsExactly(ProblemCode.INDEX_RANGES_DIFFER);
    assertThat(codes(entry)).containsExactly(ProblemCode.INDEX_NOT_BOUND);
    assertThat(codes(new Expr.IndexedSum("j", C))).containsExactly(ProblemCode.INDEX_NOT_USED);
    assertThat(codes(new Expr.Component(A, List.of(integer(1)))))
        .containsExactly(ProblemCode.WRONG_INDEX_COUNT);
    assertThat(codes(new Expr.Component(X, List.of(integer(0)))))
        .containsExactly(ProblemCode.INDEX_OUT_OF_RANGE);
  }
}
