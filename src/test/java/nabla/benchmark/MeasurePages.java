package nabla.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nabla.testing.Visitor;

/**
 * Requests every page of the dashboard from a running server whose data {@link GenerateClasses} has
 * made, one after the other, as a browser does, and prints how long each kind takes.
 *
 * <p>Arguments: the server's address; how often each kind of page is asked for.
 */
public final class MeasurePages {
  static final String EMAIL = "measure@example.org";
  static final String PASSWORD = "the slope of a ladder on ice";

  private static final Pattern CLASS = Pattern.compile("/classes/([0-9a-f-]{36})/grid\"");
  private static final Pattern EXERCISE = Pattern.compile("/exercises/([a-z0-9-]+)\" title");
  private static final Pattern STUDENT = Pattern.compile("/students/([0-9a-f-]{36})\"");
  private static final int WARM_UP = 3;

  /** More of them in a row are refused. */
  private static final int ANSWERS = 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String session;
  private final Random random = new Random(1);

  private MeasurePages(String address, String session) {
    this.address = address;
    this.session = session;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(arguments[0]);
    visitor.signIn(EMAIL, PASSWORD);
    String session = visitor.cookie("nabla-session").orElseThrow().getValue();
    List<String> classes = found(CLASS, visitor.open("/dashboard").body());
    String grid = visitor.open("/classes/" + classes.get(0) + "/grid").body();
    Map<String, List<String>> students = new LinkedHashMap<>();
    for (String one : classes) {
      students.put(one, found(STUDENT, visitor.open("/classes/" + one + "/grid?page=all").body()));
    }
    measureAnswers(visitor, ANSWERS);
    new MeasurePages(arguments[0], session)
        .measure(Integer.parseInt(arguments[1]), classes, found(EXERCISE, grid), students);
  }

  /** What a wrong answer takes from the form to the page with its verdict. */
  private static void measureAnswers(Visitor visitor, int times) {
    List<Double> millis = new ArrayList<>();
    for (int i = -WARM_UP; i < times; i++) {
      Map<String, String> form =
          Map.of("answer", i + " x^2", "seed", "1", "token", UUID.randomUUID().toString());
      long start = System.nanoTime();
      int status = visitor.post("/exercises/power-rule/attempts", form).statusCode();
      if (i >= 0) {
        millis.add((System.nanoTime() - start) / 1e6);
      }
      if (status != 303) {
        throw new IllegalStateException("answer: " + status);
      }
    }
    millis.sort(Double::compare);
    System.out.printf("An answer takes %.1f ms (median of %d).%n%n", at(millis, 0.5), times);
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static List<String> found(Pattern pattern, String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      if (!found.contains(matcher.group(1))) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private void measure(
      int times, List<String> classes, List<String> exercises, Map<String, List<String>> students)
      throws IOException, InterruptedException {
    System.out.println("| page | requests | median ms | p95 ms | longest ms | kB |");
    System.out.println("|---|---|---|---|---|---|");
    List<String> ofClass =
        List.of(
            "live",
            "grid",
            "grid?show=stuck",
            "grid.csv",
            "grid.json",
            "queue",
            "mistakes",
            "attention",
            "report",
            "grades");
    measure("dashboard", IntStream.range(0, times).mapToObj(i -> "/dashboard").toList());
    for (String page : ofClass) {
      measure(
          page,
          IntStream.range(0, times)
              .mapToObj(i -> "/classes/" + classes.get(i % classes.size()) + "/" + page)
              .toList());
    }
    measure(
        "exercises/{x}",
        random
            .ints(0, classes.size() * exercises.size())
            .distinct()
            .limit(times)
            .mapToObj(
                i ->
                    "/classes/"
                        + classes.get(i % classes.size())
                        + "/exercises/"
                        + exercises.get(i / classes.size()))
            .toList());
    measure(
        "students/{a}",
        IntStream.range(0, times)
            .mapToObj(
                i -> {
                  String one = classes.get(i % classes.size());
                  List<String> of = students.get(one);
                  return "/classes/" + one + "/students/" + of.get(random.nextInt(of.size()));
                })
            .toList());
  }

  private void measure(String kind, List<String> paths) throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      open(paths.get(i % paths.size()));
    }
    List<Double> millis = new ArrayList<>();
    long bytes = 0;
    for (String path : paths) {
      long start = System.nanoTime();
      bytes += open(path);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    millis.sort(Double::compare);
    System.out.printf(
        "| %s | %d | %.0f | %.0f | %.0f | %d |%n",
        kind,
        millis.size(),
        at(millis, 0.5),
        at(millis, 0.95),
        at(millis, 1),
        bytes / millis.size() / 1024);
  }

  private int open(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Cookie", "nabla-session=" + session)
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + response.statusCode());
    }
    return response.body().length;
  }
}
