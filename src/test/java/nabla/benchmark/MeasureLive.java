package nabla.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nabla.attempt.GradedAnswer;
import nabla.testing.Visitor;

/**
 * How far the live page is behind: stores answers of one class's students at a steady rate while
 * somebody looks at the page of that class, and prints how long after its commit an answer is told,
 * and how long until the page that has it is there.
 *
 * <p>Arguments: the server's address; answers a second. Its data directory, which {@link
 * GenerateClasses} has made, is named by NABLA_DATA_DIR as it is for the server.
 */
public final class MeasureLive {
  private static final Pattern CLASS = Pattern.compile("/classes/([0-9a-f-]{36})/grid\"");
  private static final int PORT_LINE = 3;
  private static final int SECONDS = 30;

  private final Queue<Long> stored = new ConcurrentLinkedQueue<>();
  private final CountDownLatch listening = new CountDownLatch(1);
  private final AtomicBoolean ended = new AtomicBoolean();
  private final List<Double> told = new ArrayList<>();
  private final List<Double> shown = new ArrayList<>();
  private final List<Double> loads = new ArrayList<>();

  private MeasureLive() {}

  public static void main(String[] arguments) throws Exception {
    String address = arguments[0];
    int rate = Integer.parseInt(arguments[1]);
    Visitor visitor = new Visitor(address);
    visitor.signIn(MeasurePages.EMAIL, MeasurePages.PASSWORD);
    Matcher classes = CLASS.matcher(visitor.open("/dashboard").body());
    MeasureLive live = new MeasureLive();
    try (Connection database = database(Path.of(System.getenv("NABLA_DATA_DIR")))) {
      List<UUID> originals = List.of();
      while (originals.size() < rate * SECONDS && classes.find()) {
        originals = originals(database, UUID.fromString(classes.group(1)), rate * SECONDS);
      }
      String id = classes.group(1);
      Thread reader = new Thread(() -> live.read(address, visitor, id));
      reader.start();
      live.listening.await();
      live.store(database, originals, rate);
      Thread.sleep(Duration.ofSeconds(3).toMillis());
      live.ended.set(true);
      reader.join(Duration.ofSeconds(25).toMillis());
    }
    System.out.printf("%d answers, %d a second; milliseconds:%n", rate * SECONDS, rate);
    print("told after", live.told);
    print("on the page after", live.shown);
    print("the page takes", live.loads);
  }

  private static void print(String what, List<Double> millis) {
    millis.sort(Double::compare);
    System.out.printf(
        "%s: median %.0f, p95 %.0f, longest %.0f (%d)%n",
        what,
        millis.get(millis.size() / 2),
        millis.get((int) (millis.size() * 0.95)),
        millis.get(millis.size() - 1),
        millis.size());
  }

  private static Connection database(Path directory) throws IOException, SQLException {
    String port =
        Files.readAllLines(directory.resolve("postgres-18/postmaster.pid")).get(PORT_LINE);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        "nabla",
        Files.readString(directory.resolve("postgres-password")).strip());
  }

  private static List<UUID> originals(Connection database, UUID classId, int count)
      throws SQLException {
    List<UUID> originals = new ArrayList<>();
    try (PreparedStatement some =
        database.prepareStatement(
            "select t.id from attempt t join class_member m using (account_id)"
                + " where m.class_id = ? order by md5(t.id::text) limit ?")) {
      some.setObject(1, classId);
      some.setInt(2, count);
      ResultSet rows = some.executeQuery();
      while (rows.next()) {
        originals.add(rows.getObject(1, UUID.class));
      }
    }
    return originals;
  }

  private void store(Connection database, List<UUID> originals, int rate) throws SQLException {
    String columns = GradedAnswer.COLUMNS;
    String insert =
        "insert into attempt (%s) select ?, ?, account_id, now(), %s from attempt where id = ?"
            .formatted(columns, columns.substring(columns.indexOf("hints")));
    long begin = System.nanoTime();
    try (PreparedStatement statement = database.prepareStatement(insert)) {
      for (int i = 0; i < originals.size(); i++) {
        long due = begin + i * 1_000_000_000L / rate;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        UUID id = UUID.randomUUID();
        statement.setObject(1, id);
        statement.setString(2, id.toString());
        statement.setObject(3, originals.get(i));
        statement.executeUpdate();
        stored.add(System.nanoTime());
      }
    }
  }

  /** Does what the page's script does. */
  private void read(String address, Visitor visitor, String id) {
    String session = visitor.cookie("nabla-session").orElseThrow().getValue();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/classes/" + id + "/live/events"))
            .header("Cookie", "nabla-session=" + session)
            .build();
    try (BufferedReader events =
        new BufferedReader(
            new InputStreamReader(
                HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body(),
                StandardCharsets.UTF_8))) {
      listening.countDown();
      String line;
      while (!ended.get() && (line = events.readLine()) != null) {
        if (line.startsWith("data:")) {
          look(visitor, id);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Visitor visitor, String id) {
    long heard = System.nanoTime();
    List<Long> covered = new ArrayList<>();
    Long at;
    while ((at = stored.peek()) != null && at < heard) {
      covered.add(stored.remove());
    }
    visitor.open("/classes/" + id + "/live");
    long there = System.nanoTime();
    loads.add((there - heard) / 1e6);
    for (long commit : covered) {
      told.add((heard - commit) / 1e6);
      shown.add((there - commit) / 1e6);
    }
  }
}
