package nabla.symja;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few provers that stand by. Every one that ends, by a question that took too long, by a crash or
 * by its age, is followed by another.
 */
final class Provers implements AutoCloseable {
  /** After so many answers a prover is replaced, with whatever Symja has piled up in it. */
  private static final int ANSWERS_OF_ONE = 2_000;

  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final int answersOfOne;
  private final List<String> command;
  private final BlockingQueue<ProverProcess> idle = new LinkedBlockingQueue<>();
  private final Set<ProverProcess> ready = ConcurrentHashMap.newKeySet();
  private final Set<ProverProcess> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch firstReady = new CountDownLatch(1);
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final ScheduledThreadPoolExecutor starters;

  /** Starts {@code size} provers of this application and returns at once. */
  static Provers ofThisApplication(int size) {
    return new Provers(size, ANSWERS_OF_ONE, ProverCommand.forThisApplication());
  }

  /** Starts {@code size} provers by {@code command} and returns at once. */
  Provers(int size, int answersOfOne, List<String> command) {
    this.answersOfOne = answersOfOne;
    this.command = List.copyOf(command);
    starters = new ScheduledThreadPoolExecutor(size, new DaemonThreads("prover-starter"));
    for (int i = 0; i < size; i++) {
      startAfter(Duration.ZERO);
    }
  }

  private void startAfter(Duration pause) {
    try {
      starters.schedule(this::start, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // Nothing needs to follow.
    }
  }

  private void start() {
    try {
      ProverProcess prover = ProverProcess.start(command);
      running.add(prover);
      prover.onEnd(() -> follow(prover));
      if (starters.isShutdown() || !prover.isReadyWithin(START_LIMIT)) {
        prover.close();
      } else {
        enter(prover);
      }
    } catch (IOException notStarted) {
      startAfter(pauseAfter(failures.incrementAndGet()));
    }
  }

  private void enter(ProverProcess prover) {
    ready.add(prover);
    idle.add(prover);
    firstReady.countDown();
    if (!prover.isAlive()) {
      // It ended between saying so and now, when nobody knew that it was here.
      ready.remove(prover);
      idle.remove(prover);
    }
  }

  /**
   * Starts the successor of {@code prover}: at once, if that one came so far as to wait for
   * questions. What ended it then was a question, or a kill, and not how it is started.
   */
  private void follow(ProverProcess prover) {
    running.remove(prover);
    boolean wasReady = ready.remove(prover);
    idle.remove(prover);
    ended.incrementAndGet();
    if (wasReady || prover.answers() > 0) {
      failures.set(0);
      startAfter(Duration.ZERO);
    } else {
      startAfter(pauseAfter(failures.incrementAndGet()));
    }
  }

  private static Duration pauseAfter(int failures) {
    Duration pause = Duration.ofMillis(50L << Math.min(failures, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** A prover that is free before {@code deadline}, a time of {@link System#nanoTime}. */
  Optional<ProverProcess> take(long deadline) {
    try {
      while (true) {
        ProverProcess prover = idle.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (prover == null || prover.isAlive()) {
          return Optional.ofNullable(prover);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Takes back a prover that has answered. */
  void giveBack(ProverProcess prover) {
    if (prover.answers() < answersOfOne) {
      idle.add(prover);
    } else {
      prover.close();
    }
  }

  /** Whether a prover gets ready within {@code limit}. */
  boolean awaitReady(Duration limit) {
    try {
      return firstReady.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many are at work or could be. */
  int ready() {
    return ready.size();
  }

  /** How many could take a question now. */
  int idle() {
    return idle.size();
  }

  /** How many have ended so far. */
  int ended() {
    return ended.get();
  }

  /** The processes, ready or not. */
  List<Long> processes() {
    return running.stream().map(ProverProcess::pid).toList();
  }

  /** Ends all provers. */
  @Override
  public void close() {
    starters.shutdownNow();
    running.forEach(ProverProcess::close);
  }
}
