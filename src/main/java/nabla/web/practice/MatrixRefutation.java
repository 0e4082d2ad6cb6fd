package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.decide.Evidence;
import nabla.grade.AnswerSpec;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Rational;
import nabla.math.RationalMatrix;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Symbols;
import nabla.web.shared.Messages;
import nabla.web.shared.Numbers;
import nabla.web.shared.Prose;

/** Puts what shows an answer with vectors and matrices to be wrong into words. */
final class MatrixRefutation {
  private static final MathContext FIGURES = new MathContext(6, RoundingMode.HALF_EVEN);

  /** Fractions with larger denominators are shown as decimals. */
  private static final int LARGEST_DENOMINATOR = 10;

  /** Whether the value of what was asked for may be told. */
  enum Reference {
    SHOWN,
    HIDDEN
  }

  private final Scope scope;
  private final Reference reference;
  private final Messages messages;

  MatrixRefutation(Scope scope, Reference reference, Messages messages) {
    this.scope = scope;
    this.reference = reference;
    this.messages = messages;
  }

  /** A reference without symbols is itself what would be shown. */
  static MatrixRefutation of(AnswerSpec spec, Messages messages) {
    boolean hidden = Symbols.of(spec.reference()).isEmpty();
    return new MatrixRefutation(
        spec.scope(), hidden ? Reference.HIDDEN : Reference.SHOWN, messages);
  }

  List<RawString> lines(Evidence.Matrices evidence) {
    return withHint(line(key(evidence), values(evidence)), evidence.hint());
  }

  /** What a sentence about {@code evidence} needs, by name. */
  Map<String, String> values(Evidence.Matrices evidence) {
    Map<String, String> values = new HashMap<>(Map.of("at", at(evidence)));
    values.put("expected", latex(evidence.values().expected()));
    evidence.values().answer().ifPresent(answer -> values.put("answer", latex(answer)));
    evidence.coefficient().ifPresent(power -> put(power, values));
    return values;
  }

  private String key(Evidence.Matrices evidence) {
    boolean hidden = reference == Reference.HIDDEN;
    if (evidence.values().answer().isEmpty()) {
      return hidden ? "incorrect_matrix_undefined_hidden" : "incorrect_matrix_undefined";
    }
    if (evidence.symbols().isEmpty() || hidden) {
      return "incorrect_matrix_hidden";
    }
    return evidence
        .coefficient()
        .map(power -> power.order() == 0 ? "incorrect_matrix_constant" : "incorrect_matrix_term")
        .orElse("incorrect_matrix");
  }

  private static void put(Evidence.Power power, Map<String, String> values) {
    String symbol = LatexPrinter.print(Expr.symbol(power.symbol()));
    values.put("symbol", symbol);
    values.put("power", power.order() == 1 ? symbol : symbol + "^{" + power.order() + "}");
  }

  private String at(Evidence.Matrices evidence) {
    return evidence.symbols().entrySet().stream()
        .map(
            symbol ->
                LatexPrinter.print(Expr.symbol(symbol.getKey()), scope)
                    + " = "
                    + latex(symbol.getValue()))
        .collect(Collectors.joining(",\\ "));
  }

  private String latex(RationalMatrix matrix) {
    if (matrix.isNumber()) {
      return latex(matrix.rows().get(0).get(0));
    }
    return matrix.rows().stream()
        .map(row -> row.stream().map(this::latex).collect(Collectors.joining(" & ")))
        .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix}", "\\end{pmatrix}"));
  }

  private String latex(Rational value) {
    if (value.isInteger()) {
      return value.toString();
    }
    BigDecimal numerator = new BigDecimal(value.numerator());
    BigDecimal denominator = new BigDecimal(value.denominator());
    if (denominator.compareTo(BigDecimal.valueOf(LARGEST_DENOMINATOR)) > 0) {
      return Numbers.latex(numerator.divide(denominator, FIGURES), messages.locale());
    }
    String fraction = "\\tfrac{" + value.numerator().abs() + "}{" + value.denominator() + "}";
    return value.signum() < 0 ? "-" + fraction : fraction;
  }

  List<RawString> lines(Evidence.Shapes evidence) {
    Map<String, String> values =
        Map.of("answer", latex(evidence.answer()), "expected", latex(evidence.expected()));
    return withHint(line("incorrect_shape", values), evidence.hint());
  }

  private static String latex(Shape shape) {
    return shape.rows() + " \\times " + shape.columns();
  }

  private List<RawString> withHint(RawString line, Optional<Evidence.Hint> hint) {
    List<RawString> lines = new ArrayList<>(List.of(line));
    hint.ifPresent(code -> lines.add(line("incorrect_hint_" + code, Map.of())));
    return lines;
  }

  private RawString line(String key, Map<String, String> values) {
    return Prose.line(messages.filled(key, values));
  }
}
