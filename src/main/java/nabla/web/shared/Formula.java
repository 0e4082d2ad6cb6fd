package nabla.web.shared;

import io.quarkus.qute.RawString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets LaTeX on the server, as markup that obeys a content security policy without inline styles.
 *
 * <p>The markup holds the formula twice: as MathML, which every reader sees until scripts run and
 * screen readers always get, and as KaTeX's HTML, whose measures stand in {@code data-style}
 * attributes until {@code formulas.js} applies them.
 */
public final class Formula {
  private static final int REMEMBERED = 4096;
  private static final int LONGEST = 20_000;

  private static final String UNSET = "<span class=\"unset\">";

  private static final Katex KATEX = new Katex();

  private static final Map<Key, RawString> SET =
      Collections.synchronizedMap(
          new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, RawString> eldest) {
              return size() > REMEMBERED;
            }
          });

  private Formula() {}

  /** How a formula stands: in a line of text, or on a line of its own. */
  public enum Style {
    INLINE,
    DISPLAY
  }

  private record Key(String tex, Style style) {}

  /** The markup of {@code tex} within a line; plain readable text when it cannot be set. */
  public static RawString inline(String tex) {
    return set(tex, Style.INLINE);
  }

  /** The markup of {@code tex} on a line of its own; plain readable text when it cannot be set. */
  public static RawString display(String tex) {
    return set(tex, Style.DISPLAY);
  }

  /** Whether {@code tex} can be set: within a line, or else on a line of its own. */
  public static boolean canSet(String tex) {
    return !inline(tex).getValue().startsWith(UNSET) || !display(tex).getValue().startsWith(UNSET);
  }

  private static RawString set(String tex, Style style) {
    Key key = new Key(tex, style);
    @Nullable RawString known = SET.get(key);
    if (known != null) {
      return known;
    }
    RawString markup = new RawString(markup(key));
    SET.put(key, markup);
    return markup;
  }

  private static String markup(Key key) {
    Optional<String> markup =
        key.tex().length() > LONGEST ? Optional.empty() : KATEX.render(key.tex(), key.style());
    // KaTeX escapes < and " in what it is given, so every  style="  is one of its own attributes.
    return markup
        .map(html -> html.replace(" style=\"", " data-style=\""))
        .orElseGet(() -> UNSET + Html.escape(plain(key.tex())) + "</span>");
  }

  /** The letters and numbers of {@code tex} without its commands' backslashes and grouping. */
  private static String plain(String tex) {
    return tex.replaceAll("\\\\[,;:! ]", " ").replaceAll("[\\\\{}$]", "").strip();
  }
}
