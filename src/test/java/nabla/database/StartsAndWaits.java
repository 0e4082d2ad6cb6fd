package nabla.database;

import java.nio.file.Path;

/** A process that starts the database, says where it is, and waits to be killed. */
final class StartsAndWaits {
  private StartsAndWaits() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
    System.out.println(postgres.jdbcUrl());
    Thread.sleep(Long.MAX_VALUE);
  }
}
