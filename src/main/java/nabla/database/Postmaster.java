package nabla.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a running, or killed, PostgreSQL wrote about itself into its data directory. */
record Postmaster(long pid, int port) {
  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  static Optional<Postmaster> of(Path cluster) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file(cluster));
      return Optional.of(
          new Postmaster(
              Long.parseLong(lines.get(PID_LINE).strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (NoSuchFileException | IndexOutOfBoundsException | NumberFormatException noneOrHalf) {
      return Optional.empty();
    }
  }

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Whether the process lives, and its number was not given to another program since. */
  boolean isAlive() {
    return process().isPresent();
  }

  void kill() {
    process().ifPresent(ProcessHandle::destroyForcibly);
  }

  private Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().filter(Postmaster::isPostgres).isPresent());
  }

  private static boolean isPostgres(String command) {
    return command.endsWith("postgres") || command.endsWith("postgres.exe");
  }
}
