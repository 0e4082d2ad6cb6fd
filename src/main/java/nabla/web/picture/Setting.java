package nabla.web.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the sliders of a picture are; whatever a browser sends, each has a value that it can have.
 */
final class Setting {
  private final Map<String, Double> values = new HashMap<>();

  Setting(List<Slider> sliders, Map<String, String> asked) {
    for (Slider slider : sliders) {
      values.put(slider.name(), slider.nearest(number(asked.get(slider.name()), slider)));
    }
  }

  private static double number(@Nullable String written, Slider slider) {
    try {
      double value = written == null ? slider.initial() : Double.parseDouble(written);
      return Double.isNaN(value) ? slider.initial() : value;
    } catch (NumberFormatException notANumber) {
      return slider.initial();
    }
  }

  /** The value of the slider {@code name}. */
  double of(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no slider " + name);
    }
    return value;
  }
}
