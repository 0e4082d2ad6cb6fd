package nabla.symja;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a prover is started: with this application's own Java and its own libraries. */
final class ProverCommand {
  /** Names a file with the libraries' class path, beside the folder of our own classes. */
  static final String CLASS_PATH_FILE = "nabla.prover.class-path-file";

  private static final String RUNNER = "quarkus-run.jar";

  private ProverCommand() {}

  static List<String> forThisApplication() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-Xss4m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        // Log4j's own plain logger: no binding to find, and nothing to warn about.
        "-Dlog4j.provider=org.apache.logging.log4j.simple.internal.SimpleProvider",
        "-Djava.awt.headless=true",
        "-cp",
        classPath(),
        ProverMain.class.getName());
  }

  private static String classPath() {
    String file = System.getProperty(CLASS_PATH_FILE);
    if (file != null) {
      Path path = Path.of(file);
      return path.resolveSibling("classes") + File.pathSeparator + read(path);
    }
    String whole = System.getProperty("java.class.path");
    Path first = Path.of(whole.split(File.pathSeparator)[0]).toAbsolutePath();
    return first.endsWith(RUNNER) ? ofPackage(first) : whole;
  }

  /** The libraries where Quarkus puts them beside its runner. */
  private static String ofPackage(Path runner) {
    return Stream.of("app", "lib/boot", "lib/main")
        .map(part -> runner.resolveSibling(part) + File.separator + "*")
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
