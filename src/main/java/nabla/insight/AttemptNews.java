package nabla.insight;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Tells whoever listens that somebody has answered, on whichever server that was. One connection
 * for each server listens to PostgreSQL; when it is lost, another one is opened, and since then
 * something may have been missed, everybody is told to look.
 */
@ApplicationScoped
public class AttemptNews {
  private static final Logger LOG = Logger.getLogger(AttemptNews.class);
  private static final int PATIENCE_MILLIS = 1_000;
  private static final long PAUSE_MILLIS = 1_000;

  /** Stands for everybody. */
  public static final UUID ANYBODY = new UUID(0, 0);

  private final DataSource database;
  private final BroadcastProcessor<UUID> news = BroadcastProcessor.create();
  private volatile boolean running = true;
  private volatile long backend;

  AttemptNews(DataSource database) {
    this.database = database;
  }

  /** The account of each answer from now on; {@link #ANYBODY} when some were missed. */
  public Multi<UUID> accounts() {
    return news.onOverflow().drop();
  }

  void start(@Observes StartupEvent event) {
    Thread listener = new Thread(this::listen, "attempt-news");
    listener.setDaemon(true);
    listener.start();
  }

  void stop(@Observes ShutdownEvent event) {
    running = false;
  }

  private void listen() {
    boolean again = false;
    while (running) {
      try (Connection connection = database.getConnection()) {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
          statement.execute("listen attempt");
        }
        backend = postgres.getBackendPID();
        if (again) {
          news.onNext(ANYBODY);
        }
        tell(postgres);
      } catch (SQLException | RuntimeException lost) {
        if (running) {
          LOG.warn("The connection that listens for answers was lost; another one is opened.");
          again = true;
          pause();
        }
      }
    }
  }

  private void tell(PGConnection postgres) throws SQLException {
    while (running) {
      for (PGNotification notification : postgres.getNotifications(PATIENCE_MILLIS)) {
        news.onNext(UUID.fromString(notification.getParameter()));
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The process of PostgreSQL that serves the listening connection. */
  long backend() {
    return backend;
  }
}
