package nabla.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application, started as the README says, on a data directory and a free port. */
final class RunningApplication implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern INVITATION = Pattern.compile("/sign-up\\?invitation=[\\w-]+");

  private final Process process;
  private final String address;
  private final List<String> log = new CopyOnWriteArrayList<>();

  private RunningApplication(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts the application and waits until it is ready. */
  static RunningApplication start(Path dataDirectory) throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Dquarkus.http.port=" + port,
            "-jar",
            System.getProperty("nabla.application"));
    command.environment().put("NABLA_DATA_DIR", dataDirectory.toString());
    command.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_DATASOURCE"));
    command.redirectErrorStream(true);
    RunningApplication application =
        new RunningApplication(command.start(), "http://localhost:" + port);
    application.follow();
    application.awaitReady();
    return application;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void follow() {
    Thread reader =
        new Thread(
            () -> {
              try (BufferedReader lines = process.inputReader()) {
                lines.lines().forEach(log::add);
              } catch (IOException | UncheckedIOException closed) {
                log.add("log closed: " + closed.getMessage());
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  private void awaitReady() throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready = HttpRequest.newBuilder(URI.create(address + "/q/health/ready")).build();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline) && process.isAlive()) {
      try {
        if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // The server does not listen yet.
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    process.destroyForcibly();
    throw new IllegalStateException("not ready:\n" + String.join("\n", log));
  }

  String address() {
    return address;
  }

  /** The path of the one-time link in the log with which the first administrator signs up. */
  String administratorInvitation() {
    return log.stream()
        .map(INVITATION::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no link in:\n" + String.join("\n", log)));
  }

  /** Stops it as a service manager does, and waits until it has gone. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("did not stop:\n" + String.join("\n", log));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
