package nabla.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.postgresql.Driver;

/** One PostgreSQL data directory, and the server on it. */
final class Cluster {
  static final String USER = "nabla";

  private static final String STARTING_OR_STOPPING = "57P03";
  private static final Duration RECOVERY = Duration.ofMinutes(2);
  private static final int TRIES = 3;

  private static final long MEGABYTE = 1L << 20;
  private static final int BUFFERS_PART = 8;
  private static final long LEAST_BUFFERS = 128;
  private static final long MOST_BUFFERS = 512;

  private final Path directory;
  private final Path log;
  private final Path passwordFile;
  private final Programs programs;

  Cluster(Path dataDirectory, Programs programs, Path log) {
    this.directory = dataDirectory.resolve("postgres-18");
    this.passwordFile = dataDirectory.resolve("postgres-password");
    this.programs = programs;
    this.log = log;
  }

  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** Makes the cluster when there is none yet. */
  void create() throws DatabaseUnavailableException {
    if (Files.exists(directory)) {
      return;
    }
    try {
      SecretFile.create(passwordFile);
      Path unfinished = FreshDirectory.at(directory.resolveSibling("initialising"));
      if (!initialise(unfinished)) {
        throw failure("PostgreSQL could not make its data directory");
      }
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure("PostgreSQL's data directory cannot be written (" + e.getMessage() + ")");
    }
  }

  private boolean initialise(Path target) throws DatabaseUnavailableException {
    return programs.run(
        "initdb",
        List.of(
            "--pgdata=" + target,
            "--username=" + USER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums",
            // Reached from this machine with the password alone.
            "--set=listen_addresses=127.0.0.1",
            "--set=unix_socket_directories=",
            "--set=fsync=on",
            "--set=synchronous_commit=on",
            "--set=log_checkpoints=off"));
  }

  /** The port of the server that an earlier process left running on this directory. */
  OptionalInt adopt() throws DatabaseUnavailableException {
    try {
      Optional<Postmaster> left = Postmaster.of(directory);
      long deadline = System.nanoTime() + RECOVERY.toNanos();
      while (left.isPresent() && left.get().isAlive() && System.nanoTime() < deadline) {
        int port = left.get().port();
        try {
          return answersForThisDirectory(port) ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (SQLException e) {
          if (!STARTING_OR_STOPPING.equals(e.getSQLState())) {
            return OptionalInt.empty();
          }
          Thread.sleep(200);
        }
      }
      return OptionalInt.empty();
    } catch (IOException e) {
      throw failure("PostgreSQL's data directory cannot be read (" + e.getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("Interrupted while PostgreSQL was starting");
    }
  }

  private boolean answersForThisDirectory(int port) throws SQLException, IOException {
    Properties login = new Properties();
    login.setProperty("user", USER);
    login.setProperty("password", password());
    login.setProperty("connectTimeout", "5");
    login.setProperty("socketTimeout", "10");
    try (Connection connection = new Driver().connect(url(port), login);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show data_directory")) {
      return row.next() && Path.of(row.getString(1)).toRealPath().equals(directory.toRealPath());
    }
  }

  /** Starts a server, in place of one that is left and does not answer, and gives its port. */
  int start() throws DatabaseUnavailableException {
    try {
      clearAway();
      for (int i = 0; i < TRIES; i++) {
        int port = freePort();
        if (start(port)) {
          return port;
        }
      }
    } catch (IOException e) {
      throw failure("PostgreSQL could not be started (" + e.getMessage() + ")");
    }
    throw failure("PostgreSQL could not be started");
  }

  private boolean start(int port) throws DatabaseUnavailableException {
    return programs.run(
        "pg_ctl",
        List.of(
            "start",
            "--wait",
            "--timeout=" + RECOVERY.toSeconds(),
            "--pgdata=" + directory,
            "--log=" + log,
            "--options=-p " + port + " -c shared_buffers=" + bufferMegabytes(memory()) + "MB"));
  }

  /**
   * How much PostgreSQL keeps of its tables, on a machine with {@code bytes} of memory: an eighth,
   * as other programs run beside it. What is counted of a department's million answers takes 300
   * MB.
   */
  static long bufferMegabytes(long bytes) {
    return Math.min(MOST_BUFFERS, Math.max(LEAST_BUFFERS, bytes / BUFFERS_PART / MEGABYTE));
  }

  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  private void clearAway() throws IOException, DatabaseUnavailableException {
    Optional<Postmaster> left = Postmaster.of(directory);
    if (left.isEmpty()) {
      return;
    }
    if (left.get().isAlive() && !stop("immediate")) {
      left.get().kill();
    }
    if (!left.get().isAlive()) {
      // Its number may belong to another program by now, which PostgreSQL would take for itself.
      Files.deleteIfExists(Postmaster.file(directory));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Ends the server; open connections are cut, what is committed stays. */
  boolean stop() throws DatabaseUnavailableException {
    return stop("fast");
  }

  private boolean stop(String mode) throws DatabaseUnavailableException {
    return programs.run(
        "pg_ctl",
        List.of("stop", "--wait", "--timeout=60", "--mode=" + mode, "--pgdata=" + directory));
  }

  String password() throws IOException {
    return Files.readString(passwordFile).strip();
  }

  private DatabaseUnavailableException failure(String what) {
    return new DatabaseUnavailableException(what + "; " + log + " says why.");
  }
}
