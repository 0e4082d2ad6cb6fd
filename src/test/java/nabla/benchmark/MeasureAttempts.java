package nabla.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nabla.attempt.GradedAnswer;
import nabla.database.EmbeddedPostgres;

/**
 * What counting costs: stores attempts one by one in data that {@link GenerateClasses} has made,
 * with and without the triggers that count them, in turns, and prints what one takes with its
 * commit.
 *
 * <p>Arguments: the data directory, on which no server runs; how many attempts.
 */
public final class MeasureAttempts {
  private static final int ROUND = 100;

  private MeasureAttempts() {}

  public static void main(String[] arguments) throws Exception {
    int times = Integer.parseInt(arguments[1]);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
        Connection database =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
      List<UUID> originals = originals(database, times);
      List<Double> counted = new ArrayList<>();
      List<Double> plain = new ArrayList<>();
      for (int i = 0; i < originals.size(); i += ROUND) {
        boolean counts = i / ROUND % 2 == 0;
        switchCounting(database, counts ? "enable" : "disable");
        store(
            database,
            originals.subList(i, Math.min(i + ROUND, originals.size())),
            counts ? counted : plain);
      }
      switchCounting(database, "enable");
      System.out.printf(
          "stored and committed: %.0f us counted, %.0f us not counted (median of %d each)%n",
          median(counted), median(plain), plain.size());
    }
  }

  private static List<UUID> originals(Connection database, int times) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select id from attempt tablesample system (5) order by md5(id::text) limit "
                    + times)) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }

  private static void switchCounting(Connection database, String how) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("alter table attempt " + how + " trigger attempt_is_counted");
    }
  }

  /** The same answers of the same people once more. */
  private static void store(Connection database, List<UUID> originals, List<Double> micros)
      throws SQLException {
    String columns = GradedAnswer.COLUMNS;
    try (PreparedStatement insert =
        database.prepareStatement(
            "insert into attempt (%s) select ?, ?, account_id, now(), %s from attempt where id = ?"
                .formatted(columns, columns.substring(columns.indexOf("hints"))))) {
      for (UUID original : originals) {
        UUID id = UUID.randomUUID();
        long start = System.nanoTime();
        insert.setObject(1, id);
        insert.setString(2, id.toString());
        insert.setObject(3, original);
        insert.executeUpdate();
        micros.add((System.nanoTime() - start) / 1e3);
      }
    }
  }

  private static double median(List<Double> values) {
    values.sort(Double::compare);
    return values.get(values.size() / 2);
  }
}
