package nabla.symja;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nabla.algebra.Truth;

/**
 * A running prover and the conversation with it. Used by one thread at a time; {@link #close} may
 * be called from any.
 */
final class ProverProcess implements AutoCloseable {
  /** Stands in the queue of lines for the end of the process. */
  private static final String END = "";

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private int answers;
  private long askedAt;

  /** A killed process is alive for a moment longer than its pipes are. */
  private volatile boolean silent;

  private ProverProcess(Process process) {
    this.process = process;
  }

  /** Starts {@code command}; it is not ready yet. */
  static ProverProcess start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    ProverProcess prover = new ProverProcess(process);
    // A thread, because there is no reading from a pipe that gives up at a deadline.
    Thread reader = new Thread(prover::readLines, "prover-" + process.pid());
    reader.setDaemon(true);
    reader.start();
    return prover;
  }

  private void readLines() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      // The process was ended while its output was read.
    }
    silent = true;
    lines.add(END);
  }

  /** Whether the process says within {@code limit} that it takes questions. */
  boolean isReadyWithin(Duration limit) {
    return nextLine(limit).filter(ProverMain.READY::equals).isPresent();
  }

  /** The answer to {@code question}, or empty when there is none within {@code limit}. */
  Optional<Truth> ask(String question, Duration limit) {
    askedAt = System.nanoTime();
    try {
      OutputStream in = process.getOutputStream();
      in.write((question + "\n").getBytes(StandardCharsets.US_ASCII));
      in.flush();
    } catch (IOException ended) {
      silent = true;
      return Optional.empty();
    }
    return answerWithin(limit);
  }

  /** The answer to the question that was asked before, if it still comes within {@code limit}. */
  Optional<Truth> answerWithin(Duration limit) {
    Optional<Truth> answer = nextLine(limit).flatMap(ProverProcess::truth);
    if (answer.isPresent()) {
      answers++;
    }
    return answer;
  }

  /** How long ago it was asked its last question. */
  Duration workingFor() {
    return Duration.ofNanos(System.nanoTime() - askedAt);
  }

  private static Optional<Truth> truth(String line) {
    return List.of(Truth.values()).stream().filter(truth -> truth.name().equals(line)).findFirst();
  }

  private Optional<String> nextLine(Duration limit) {
    try {
      return Optional.ofNullable(lines.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** How many questions it has answered. */
  int answers() {
    return answers;
  }

  /** Whether an answer may still come. */
  boolean isAlive() {
    return !silent && process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Runs {@code action} once, when the process has ended for whatever reason. */
  void onEnd(Runnable action) {
    process.onExit().thenRun(action);
  }

  /** Ends the process at once, whatever it is doing. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
