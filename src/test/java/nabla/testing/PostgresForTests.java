package nabla.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nabla.database.DatabaseUnavailableException;
import nabla.database.EmbeddedPostgres;

/** The embedded PostgreSQL on a directory of its own, as {@code serve} starts it. */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {
  private Path directory;
  private EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      directory = Files.createTempDirectory("nabla-test-");
      postgres = EmbeddedPostgres.start(directory);
    } catch (IOException | DatabaseUnavailableException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
        "quarkus.datasource.username", postgres.user(),
        "quarkus.datasource.password", postgres.password());
  }

  @Override
  public void stop() {
    try {
      postgres.close();
      List<Path> deepestFirst;
      try (Stream<Path> found = Files.walk(directory)) {
        deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DatabaseUnavailableException e) {
      throw new IllegalStateException(e);
    }
  }
}
