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
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.math.Expr;
import nabla.math.Scope;

/**
 * Symja in a few processes that stand by. Every prover that ends, by a question that took too long,
 * by a crash or by its age, is followed by another; until one is free, the answer is {@link
 * Truth#UNKNOWN}.
 */
public final class ProverPool implements Algebra, AutoCloseable {
  /** How many provers there are unless one says otherwise. */
  public static final int DEFAULT_SIZE = 2;

  /** After so many answers a prover is replaced, with whatever Symja has piled up in it. */
  private static final int ANSWERS_OF_ONE = 2_000;

  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  /**
   * How long an answer is waited for when nobody needs it any more: shorter than a new prover takes
   * to start, and most late answers are late by little.
   */
  private static final Duration GRACE = Duration.ofMillis(500);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final int answersOfOne;
  private final List<String> command;
  private final BlockingQueue<ProverProcess> idle = new LinkedBlockingQueue<>();
  private final Set<ProverProcess> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch firstReady = new CountDownLatch(1);
  private final AtomicInteger failures = new AtomicInteger();
  private final ScheduledThreadPoolExecutor keepers;

  /** Starts {@code size} provers and returns at once, before they are ready. */
  public ProverPool(int size) {
    this(size, ANSWERS_OF_ONE, ProverCommand.forThisApplication());
  }

  ProverPool(int size, int answersOfOne, List<String> command) {
    this.answersOfOne = answersOfOne;
    this.command = List.copyOf(command);
    keepers =
        new ScheduledThreadPoolExecutor(
            size,
            task -> {
              Thread thread = new Thread(task, "prover-keeper");
              thread.setDaemon(true);
              return thread;
            });
    for (int i = 0; i < size; i++) {
      startAfter(Duration.ZERO);
    }
  }

  private void startAfter(Duration pause) {
    try {
      keepers.schedule(this::start, pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // The pool is being closed; nothing needs to follow.
    }
  }

  private void start() {
    try {
      ProverProcess prover = ProverProcess.start(command);
      running.add(prover);
      prover.onEnd(() -> follow(prover));
      if (keepers.isShutdown() || !prover.isReadyWithin(START_LIMIT)) {
        prover.close();
      } else {
        idle.add(prover);
        firstReady.countDown();
      }
    } catch (IOException notStarted) {
      startAfter(pauseAfter(failures.incrementAndGet()));
    }
  }

  /** Starts the successor of {@code ended}: at once, if that one was of any use. */
  private void follow(ProverProcess ended) {
    running.remove(ended);
    idle.remove(ended);
    if (ended.answers() > 0) {
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

  @Override
  public Truth isZero(Expr expression, Scope scope, Duration budget) {
    if (!Effort.isReasonable(expression)) {
      return Truth.UNKNOWN;
    }
    return ask(Wire.zero(expression, scope), budget);
  }

  @Override
  public Truth isDerivative(
      Expr candidate, Expr function, String variable, Scope scope, Duration budget) {
    if (!Effort.isReasonable(candidate, function)) {
      return Truth.UNKNOWN;
    }
    return ask(Wire.derivative(candidate, function, variable, scope), budget);
  }

  private Truth ask(String question, Duration budget) {
    long deadline = System.nanoTime() + budget.toNanos();
    Optional<Truth> answer = askOne(question, deadline);
    if (answer.isEmpty() && System.nanoTime() < deadline) {
      // It ended without being asked to; perhaps before it saw the question, so another may do.
      answer = askOne(question, deadline);
    }
    return answer.orElse(Truth.UNKNOWN);
  }

  private Optional<Truth> askOne(String question, long deadline) {
    Optional<ProverProcess> free = free(deadline);
    if (free.isEmpty()) {
      return Optional.empty();
    }
    ProverProcess prover = free.get();
    Optional<Truth> answer = prover.ask(question, Duration.ofNanos(deadline - System.nanoTime()));
    if (answer.isPresent()) {
      giveBack(prover);
    } else {
      awaitLateAnswer(prover);
    }
    return answer;
  }

  private Optional<ProverProcess> free(long deadline) {
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

  private void giveBack(ProverProcess prover) {
    if (prover.answers() < answersOfOne) {
      idle.add(prover);
    } else {
      prover.close();
    }
  }

  private void awaitLateAnswer(ProverProcess prover) {
    try {
      keepers.execute(
          () -> {
            if (prover.answerWithin(GRACE).isPresent()) {
              giveBack(prover);
            } else {
              prover.close();
            }
          });
    } catch (RejectedExecutionException closed) {
      prover.close();
    }
  }

  /** Whether a prover gets ready within {@code limit}: for those who cannot do without. */
  public boolean awaitReady(Duration limit) {
    try {
      return firstReady.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many provers could take a question now. */
  public int free() {
    return idle.size();
  }

  /** The processes of the provers, ready or not. */
  List<Long> processes() {
    return running.stream().map(ProverProcess::pid).toList();
  }

  /** Ends all provers. */
  @Override
  public void close() {
    keepers.shutdownNow();
    running.forEach(ProverProcess::close);
  }
}
