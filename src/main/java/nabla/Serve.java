package nabla;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nabla.database.DatabaseUnavailableException;
import nabla.database.EmbeddedPostgres;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Serves the pages, on the PostgreSQL that the environment names or else on one of its own. */
final class Serve {
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USER = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";
  private static final int PATIENCE_SECONDS = 90;

  /** Serves until the process is told to stop; gives its exit status. */
  int run() {
    boolean external =
        System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null || System.getProperty(URL) != null;
    return external ? serve() : serveOnEmbeddedDatabase();
  }

  private static int serveOnEmbeddedDatabase() {
    Path directory =
        Path.of(Optional.ofNullable(System.getenv("NABLA_DATA_DIR")).orElse("nabla-data"));
    CountDownLatch done = new CountDownLatch(1);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> await(done)));
      System.setProperty(URL, postgres.jdbcUrl());
      System.setProperty(USER, postgres.user());
      System.setProperty(PASSWORD, postgres.password());
      return serve();
    } catch (DatabaseUnavailableException e) {
      return refuse(e.getMessage());
    } finally {
      // A development server starts us again in the same process.
      Stream.of(URL, USER, PASSWORD).forEach(System::clearProperty);
      done.countDown();
    }
  }

  /** The process stays until the server has stopped, and its database after it. */
  private static void await(CountDownLatch done) {
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int serve() {
    AtomicInteger status = new AtomicInteger();
    Quarkus.run(null, (code, problem) -> status.set(problem == null ? code : explain(problem)));
    return status.get();
  }

  private static int explain(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof QuarkusBindException bind) {
        return refuse(
            "Port "
                + bind.getPort()
                + " is in use: stop the other program, or choose another port with"
                + " QUARKUS_HTTP_PORT.");
      }
      if (cause instanceof SQLException) {
        return refuse("The database cannot be used: " + cause.getMessage());
      }
    }
    Logger.getLogger("nabla").error("Nabla could not start", problem);
    return 1;
  }

  private static int refuse(@Nullable String sentence) {
    System.err.println(sentence);
    return 1;
  }
}
