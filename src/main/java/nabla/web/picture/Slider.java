package nabla.web.picture;

import java.math.BigDecimal;
import nabla.web.picture.Picture.Control;
import nabla.web.shared.Messages;

/** Something that a reader can change. */
record Slider(String name, double low, double high, double step, double initial) {
  /** Over {@code low} to {@code high} in some forty steps, each a round number. */
  static Slider over(String name, double low, double high, double initial) {
    double rough = (high - low) / 40;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = (rough / power < 2 ? 2 : rough / power < 5 ? 5 : 10) * power;
    Slider unset = new Slider(name, low, high, step, low);
    return new Slider(name, low, high, step, unset.nearest(initial));
  }

  /** The value that it can have and that is closest to {@code value}. */
  double nearest(double value) {
    double steps = Math.round((Math.max(low, Math.min(high, value)) - low) / step);
    double last = Math.floor((high - low) / step + 1e-9);
    return Math.round(1e6 * (low + Math.min(steps, last) * step)) / 1e6;
  }

  Control at(double value, Messages messages) {
    return new Control(
        name,
        messages.text("scene_slider_" + name),
        plain(low),
        plain(high),
        plain(step),
        plain(value));
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(Math.round(1e6 * value) / 1e6).stripTrailingZeros().toPlainString();
  }
}
