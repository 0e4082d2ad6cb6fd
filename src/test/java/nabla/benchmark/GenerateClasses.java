package nabla.benchmark;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nabla.database.EmbeddedPostgres;
import nabla.exercise.ExerciseLibrary;
import org.flywaydb.core.Flyway;

/**
 * Fills a new data directory with what a department has after a term, for {@link MeasurePages}.
 *
 * <p>Arguments: the data directory; how many attempts.
 */
public final class GenerateClasses {
  private static final long SEED = 9;

  private GenerateClasses() {}

  public static void main(String[] arguments) throws Exception {
    int attempts = Integer.parseInt(arguments[1]);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
      String url = postgres.jdbcUrl();
      Flyway.configure().dataSource(url, postgres.user(), postgres.password()).load().migrate();
      try (Connection database =
          DriverManager.getConnection(url, postgres.user(), postgres.password())) {
        UUID instructor = instructor(database);
        Instant end = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        GeneratedClasses.Size size = GeneratedClasses.Size.department(attempts);
        ExerciseLibrary library = ExerciseLibrary.read(Path.of("exercises"));
        long start = System.nanoTime();
        new GeneratedClasses(library, size, end, SEED).make(database, instructor);
        System.out.printf(
            "%,d attempts of %,d students in %d classes, in %d s%n",
            attempts, size.students(), size.classes(), (System.nanoTime() - start) / 1_000_000_000);
      }
    }
  }

  /** Whoever teaches all classes; signs in as {@link MeasurePages} does. */
  private static UUID instructor(Connection database) throws Exception {
    UUID id = UUID.randomUUID();
    try (PreparedStatement insert =
        database.prepareStatement(
            "insert into account (id, role, name, email, password_hash, created_at)"
                + " values (?, 'INSTRUCTOR', 'Instructor', ?, ?, now())")) {
      insert.setObject(1, id);
      insert.setString(2, MeasurePages.EMAIL);
      insert.setString(3, BcryptUtil.bcryptHash(MeasurePages.PASSWORD, 11));
      insert.executeUpdate();
    }
    return id;
  }
}
