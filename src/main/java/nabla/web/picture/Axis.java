package nabla.web.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Numbers from {@code low} to {@code high} as places of a picture from {@code start} to {@code
 * end}.
 */
public record Axis(double low, double high, double start, double end) {
  /** A number at its place along an axis. */
  public record Tick(double at, String label) {}

  public double place(double value) {
    double clipped = Math.max(low - (high - low), Math.min(high + (high - low), value));
    return Math.round(10 * (start + (clipped - low) / (high - low) * (end - start))) / 10.0;
  }

  /** For a line that is cut off at the frame. */
  public double unclipped(double value) {
    return Math.round(10 * (start + (value - low) / (high - low) * (end - start))) / 10.0;
  }

  public boolean shows(double value) {
    return low <= value && value <= high;
  }

  private List<Double> numbers(int count) {
    double rough = (high - low) / count;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step =
        DoubleStream.of(1, 2, 5, 10)
            .map(factor -> factor * power)
            .filter(candidate -> candidate >= rough)
            .findFirst()
            .orElse(10 * power);
    return DoubleStream.iterate(Math.ceil(low / step) * step, tick -> tick <= high, t -> t + step)
        .map(tick -> Math.round(tick / step) * step)
        .boxed()
        .toList();
  }

  /** At round numbers, about {@code count} of them. */
  public List<Tick> ticks(int count, Locale locale) {
    return numbers(count).stream().map(tick -> new Tick(place(tick), label(tick, locale))).toList();
  }

  /** {@code value} to six figures. */
  public static String label(double value, Locale locale) {
    BigDecimal number = new BigDecimal(value).round(new MathContext(6));
    String digits = number.stripTrailingZeros().toPlainString().replace('-', '\u2212');
    return locale.getLanguage().equals("de") ? digits.replace('.', ',') : digits;
  }
}
