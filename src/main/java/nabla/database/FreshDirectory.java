package nabla.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory to work in before its result is moved to its place in one step. */
final class FreshDirectory {
  private FreshDirectory() {}

  /** An empty directory; what an interrupted process left there is removed. */
  static Path at(Path path) throws IOException {
    if (Files.exists(path)) {
      List<Path> deepestFirst;
      try (Stream<Path> found = Files.walk(path)) {
        deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path leftOver : deepestFirst) {
        Files.delete(leftOver);
      }
    }
    return Files.createDirectory(path);
  }
}
