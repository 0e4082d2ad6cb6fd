package nabla.web.picture;

import java.util.List;
import java.util.Locale;

/** A kind of picture: what can be changed, and what it then shows. */
interface Scene {
  List<Slider> sliders();

  /** The shapes at {@code setting}. */
  Drawing draw(Setting setting, Locale locale);
}
