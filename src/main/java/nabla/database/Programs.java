package nabla.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs, as root too. */
final class Programs {
  private final Path bin;
  private final Path log;
  private final List<String> prefix;

  private Programs(Path bin, Path log, List<String> prefix) {
    this.bin = bin;
    this.log = log;
    this.prefix = prefix;
  }

  /** The programs in {@code directory}; what they say is appended to {@code log}. */
  static Programs in(Path directory, Path log) throws DatabaseUnavailableException {
    // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody in
    // particular and still owns its files.
    boolean root = "root".equals(System.getProperty("user.name"));
    List<String> prefix = root ? List.of("unshare", "--user") : List.of();
    Programs programs = new Programs(directory.resolve("bin"), log, prefix);
    if (root && !programs.grantsNamespaces()) {
      throw new DatabaseUnavailableException(
          "PostgreSQL does not run as root, and this machine grants no user namespace:"
              + " start as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL.");
    }
    return programs;
  }

  private boolean grantsNamespaces() {
    try {
      return succeeds(List.of("unshare", "--user", "true"));
    } catch (DatabaseUnavailableException noSuchProgram) {
      return false;
    }
  }

  /** Runs {@code program} to its end and tells whether it did what it should. */
  boolean run(String program, List<String> arguments) throws DatabaseUnavailableException {
    List<String> command = new ArrayList<>(prefix);
    command.add(bin.resolve(program).toString());
    command.addAll(arguments);
    return succeeds(command);
  }

  private boolean succeeds(List<String> command) throws DatabaseUnavailableException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // Settings meant for other servers, and messages in a language the log is not read in.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      throw new DatabaseUnavailableException(command.get(0) + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailableException("Interrupted while PostgreSQL was starting.");
    }
  }
}
