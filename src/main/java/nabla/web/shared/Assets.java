package nabla.web.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The address of this version's own style sheet, scripts and icons: it changes whenever one of them
 * does, so that browsers may keep them for ever.
 */
@ApplicationScoped
public class Assets {
  private static final String FOLDER = "/assets/";
  static final List<String> FILES =
      List.of(
          "nabla.css",
          "icons.svg",
          "favicon.svg",
          "start.js",
          "nabla.js",
          "formulas.js",
          "field.js",
          "editor.js",
          "keypad.js",
          "drafts.js",
          "entries.js",
          "slopes.js",
          "live.js",
          "charts.js",
          "authoring.js",
          "checks.js",
          "texteditor.js");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String VERSIONED = Assets.class.getName();

  private final String path = FOLDER + version() + "/";

  /** Where the files of this version are, with a slash at the end. */
  public String path() {
    return path;
  }

  void serve(@Observes Filters filters) {
    filters.register(this::serve, 200);
  }

  private void serve(RoutingContext request) {
    String asked = request.normalizedPath();
    if (asked.startsWith(path)) {
      // A new route starts without headers, so the header has to wait for it.
      request.put(VERSIONED, true);
      request.reroute(FOLDER + asked.substring(path.length()));
      return;
    }
    boolean versioned = request.get(VERSIONED) != null;
    if (versioned || asked.startsWith("/vendor/") && !asked.endsWith(".md")) {
      request.response().putHeader("Cache-Control", FOR_EVER);
    }
    request.next();
  }

  private static String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : FILES) {
        digest.update(content(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] content(String file) {
    String resource = "META-INF/resources" + FOLDER + file;
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
