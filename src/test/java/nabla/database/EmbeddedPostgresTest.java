package nabla.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path parent;

  /** Stops what a failed test leaves running. */
  @AfterEach
  void stopLeftOver() throws Exception {
    if (Files.exists(data().resolve("postgres-18/postmaster.pid"))) {
      EmbeddedPostgres.start(data()).close();
    }
  }

  @Test
  void keepsDataAndCommitsToDisk() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(data())) {
      execute(first, "create table kept (n int)", "insert into kept values (42)");
      assertThat(query(first, "show fsync")).isEqualTo("on");
      assertThat(query(first, "show synchronous_commit")).isEqualTo("on");
      assertThat(query(first, "show full_page_writes")).isEqualTo("on");
      assertThat(query(first, "show server_version")).startsWith("18");
      assertThat(query(first, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
    assertThat(Postmaster.of(data().resolve("postgres-18"))).isEmpty();
    try (EmbeddedPostgres second = EmbeddedPostgres.start(data())) {
      assertThat(query(second, "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void takesOverTheServerOfAKilledProcess() throws Exception {
    String url = startInAProcessThatIsKilled();
    Postmaster left = Postmaster.of(data().resolve("postgres-18")).orElseThrow();
    assertThat(left.isAlive()).isTrue();
    try (EmbeddedPostgres adopter = EmbeddedPostgres.start(data())) {
      assertThat(adopter.jdbcUrl()).isEqualTo(url);
      assertThat(query(adopter, "select 1")).isEqualTo("1");
    }
    assertThat(left.isAlive()).isFalse();
  }

  @Test
  void recoversWhenTheServerWasKilledToo() throws Exception {
    try (EmbeddedPostgres first = EmbeddedPostgres.start(data())) {
      execute(first, "create table kept (n int)", "insert into kept values (42)");
    }
    startInAProcessThatIsKilled();
    Postmaster left = Postmaster.of(data().resolve("postgres-18")).orElseThrow();
    left.kill();
    ProcessHandle.of(left.pid()).ifPresent(process -> process.onExit().join());
    try (EmbeddedPostgres recovered = EmbeddedPostgres.start(data())) {
      assertThat(query(recovered, "select n from kept")).isEqualTo("42");
    }
  }

  @Test
  void isNotMisledByAProcessNumberGivenToAnotherProgram() throws Exception {
    EmbeddedPostgres.start(data()).close();
    Path pidFile = data().resolve("postgres-18/postmaster.pid");
    Files.writeString(
        pidFile, ProcessHandle.current().pid() + "\n/gone\n1700000000\n1\n\n127.0.0.1\n\nready\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void refusesADirectoryInUse() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(data()))
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("Another Nabla is running on " + data());
      assertThat(query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void saysThatADirectoryCannotBeMade() throws Exception {
    Path file = Files.createFile(parent.resolve("file"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(file))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("The data directory " + file + " cannot be made");
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data())) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      Path passwordFile = data().resolve("postgres-password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile)))
          .isEqualTo("rw-------");
    }
  }

  private Path data() {
    return parent.resolve("data");
  }

  private String startInAProcessThatIsKilled() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StartsAndWaits.class.getName(),
                data().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String url = out.readLine();
      assertThat(url).startsWith("jdbc:postgresql://127.0.0.1:");
      return url;
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
  }
}
