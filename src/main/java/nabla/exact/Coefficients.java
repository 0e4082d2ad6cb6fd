package nabla.exact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nabla.math.Expr;

/** The values that are compared, in one setting: of expressions, or of their coefficients. */
interface Coefficients<M> {

  /** The coefficients of {@code expression} that are compared, the constant one first. */
  List<M> of(Expr expression);

  static <M> Coefficients<M> in(Setting<M> setting, Truncation truncation) {
    if (truncation.isNone()) {
      return expression -> List.of(new MatrixEvaluator<>(setting).value(expression));
    }
    SeriesArithmetic<M> series = new SeriesArithmetic<>(setting.arithmetic(), truncation.order());
    Map<String, Series<M>> symbols = new HashMap<>();
    setting.symbols().forEach((name, value) -> symbols.put(name, series.constant(value)));
    symbols.put(truncation.symbol(), series.variable());
    Setting<Series<M>> expanded = new Setting<>(series, symbols, setting.sizes(), setting.effort());
    return expression -> new MatrixEvaluator<>(expanded).value(expression).coefficients();
  }
}
