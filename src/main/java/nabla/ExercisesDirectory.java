package nabla;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the exercises are unless one says otherwise. */
final class ExercisesDirectory {
  private ExercisesDirectory() {}

  /** {@code exercises} in the working directory, else the copy beside the packaged application. */
  static Path ofThisApplication() {
    Path here = Path.of("exercises").toAbsolutePath();
    return Files.isDirectory(here) ? here : packaged();
  }

  private static Path packaged() {
    try {
      // app/nabla-x.y.z.jar in the application's folder
      Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.resolveSibling("../exercises").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
