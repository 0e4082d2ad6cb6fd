package nabla.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;

/** A PostgreSQL server for this process, with its data in a directory that outlives it. */
public final class EmbeddedPostgres implements AutoCloseable {
  private final DirectoryLock lock;
  private final Cluster cluster;
  private final int port;
  private final String password;

  private EmbeddedPostgres(DirectoryLock lock, Cluster cluster, int port) throws IOException {
    this.lock = lock;
    this.cluster = cluster;
    this.port = port;
    this.password = cluster.password();
  }

  /**
   * Starts the server on {@code dataDirectory}, which is made when it is missing. A server that a
   * killed process left running there is taken over.
   */
  public static EmbeddedPostgres start(Path dataDirectory) throws DatabaseUnavailableException {
    Path directory = create(dataDirectory.toAbsolutePath().normalize());
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      Path log = directory.resolve("postgres.log");
      Programs programs = Programs.in(Archive.unpackedBelow(directory), log);
      Cluster cluster = new Cluster(directory, programs, log);
      cluster.create();
      OptionalInt adopted = cluster.adopt();
      int port = adopted.isPresent() ? adopted.getAsInt() : cluster.start();
      return new EmbeddedPostgres(lock, cluster, port);
    } catch (IOException e) {
      lock.close();
      throw new DatabaseUnavailableException(
          "The data directory " + directory + " cannot be read", e);
    } catch (DatabaseUnavailableException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Path create(Path directory) throws DatabaseUnavailableException {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
      }
      return directory.toRealPath();
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The data directory " + directory + " cannot be made", e);
    }
  }

  public String jdbcUrl() {
    return Cluster.url(port);
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return password;
  }

  /** Stops the server and gives the directory free. */
  @Override
  public void close() throws DatabaseUnavailableException {
    try {
      cluster.stop();
    } finally {
      lock.close();
    }
  }
}
