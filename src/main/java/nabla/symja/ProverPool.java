package nabla.symja;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import nabla.algebra.Algebra;
import nabla.algebra.Truth;
import nabla.math.Expr;
import nabla.math.Scope;

/**
 * Symja in a few processes. While none is there, and while too many ask at once, the answer is
 * {@link Truth#UNKNOWN}.
 *
 * <p>Short questions come first: all provers but one may be at work for longer than {@link #SHORT},
 * so that one is always soon free. A proof that outlasts its question goes on if it may; whoever
 * asks the same meanwhile waits for it, and whoever asks later is told at once.
 */
public final class ProverPool implements Algebra, AutoCloseable {
  /** How many provers there are unless one says otherwise. */
  public static final int DEFAULT_SIZE = 2;

  /** What a proof may take in all. */
  public static final Duration LONGEST_PROOF = Duration.ofSeconds(5);

  /** Up to this budget a question takes any prover. */
  private static final Duration SHORT = Duration.ofMillis(500);

  /**
   * How long an answer is waited for when the proof may not go on: less than a new prover takes to
   * start, and most late answers are late by little.
   */
  private static final Duration GRACE = Duration.ofMillis(500);

  /** A proof that was ended after so long is not tried again. */
  private static final Duration HOPELESS = Duration.ofSeconds(2);

  /** So many short questions at once for each prover; more are not made to wait. */
  private static final int CROWD = 8;

  /** So many provers may end over one question, which need not have been its fault. */
  private static final int MOST_PROVERS = 2;

  private static final int REMEMBERED = 5_000;

  private final Provers provers;
  private final ProofObserver observer;
  private final Memory memory;
  private final Map<String, CompletableFuture<Truth>> goingOn = new ConcurrentHashMap<>();
  private final AtomicInteger asking = new AtomicInteger();
  private final int crowd;
  private final Semaphore longProofs;
  private final ExecutorService keepers =
      Executors.newCachedThreadPool(new DaemonThreads("prover-keeper"));

  /** Starts {@code size} provers and returns at once, before they are ready. */
  public ProverPool(int size) {
    this(size, ProofObserver.NONE);
  }

  /** As above, telling {@code observer} what comes of each question. */
  public ProverPool(int size, ProofObserver observer) {
    this(Provers.ofThisApplication(size), size, new Memory(REMEMBERED), observer);
  }

  /** As above, for measurements: answers every question anew. */
  public static ProverPool withoutMemory(int size) {
    return new ProverPool(Provers.ofThisApplication(size), size, new Memory(0), ProofObserver.NONE);
  }

  ProverPool(Provers provers, int size, Memory memory, ProofObserver observer) {
    this.provers = provers;
    this.memory = memory;
    this.observer = observer;
    crowd = CROWD * size;
    longProofs = new Semaphore(Math.max(1, size - 1), true);
  }

  @Override
  public Truth isZero(Expr expression, Scope scope, Duration budget) {
    Asked asked = new Asked(budget);
    return Effort.isReasonable(expression)
        ? ask(Wire.zero(expression, scope), asked)
        : unknown(ProofOutcome.TOO_LARGE, asked);
  }

  @Override
  public Truth isDerivative(
      Expr candidate, Expr function, String variable, Scope scope, Duration budget) {
    Asked asked = new Asked(budget);
    return Effort.isReasonable(candidate, function)
        ? ask(Wire.derivative(candidate, function, variable, scope), asked)
        : unknown(ProofOutcome.TOO_LARGE, asked);
  }

  /** When a question came, and how long its asker waits. */
  private record Asked(Duration budget, long at) {
    Asked(Duration budget) {
      this(budget, System.nanoTime());
    }

    long deadline() {
      return at + budget.toNanos();
    }

    Duration left() {
      return Duration.ofNanos(deadline() - System.nanoTime());
    }
  }

  private Truth known(Truth truth, ProofOutcome outcome, Asked asked) {
    observer.answered(outcome, Duration.ofNanos(System.nanoTime() - asked.at()));
    return truth;
  }

  private Truth unknown(ProofOutcome outcome, Asked asked) {
    return known(Truth.UNKNOWN, outcome, asked);
  }

  private Truth ask(String question, Asked asked) {
    Optional<Truth> remembered = memory.find(question);
    if (remembered.isPresent()) {
      return known(remembered.get(), ProofOutcome.REMEMBERED, asked);
    }
    CompletableFuture<Truth> begun = goingOn.get(question);
    if (begun != null) {
      return await(begun, asked);
    }
    return asked.budget().compareTo(SHORT) <= 0
        ? askShortly(question, asked)
        : askPatiently(question, asked);
  }

  private Truth await(CompletableFuture<Truth> begun, Asked asked) {
    try {
      Truth truth = begun.get(asked.left().toNanos(), TimeUnit.NANOSECONDS);
      return known(truth, ProofOutcome.of(truth), asked);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException none) {
      // Late, as for whoever asked first.
    }
    return unknown(ProofOutcome.LATE, asked);
  }

  private Truth askShortly(String question, Asked asked) {
    if (provers.ready() == 0) {
      return unknown(ProofOutcome.ABSENT, asked);
    }
    try {
      return asking.incrementAndGet() <= crowd
          ? answer(question, asked)
          : unknown(ProofOutcome.CROWDED, asked);
    } finally {
      asking.decrementAndGet();
    }
  }

  private Truth askPatiently(String question, Asked asked) {
    try {
      if (!longProofs.tryAcquire(asked.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return unknown(ProofOutcome.CROWDED, asked);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return unknown(ProofOutcome.LATE, asked);
    }
    try {
      return answer(question, asked);
    } finally {
      longProofs.release();
    }
  }

  private Truth answer(String question, Asked asked) {
    for (int tried = 0; tried < MOST_PROVERS; tried++) {
      Optional<ProverProcess> free = provers.take(asked.deadline());
      if (free.isEmpty()) {
        return unknown(ProofOutcome.LATE, asked);
      }
      ProverProcess prover = free.get();
      Optional<Truth> answer = prover.ask(question, asked.left());
      if (answer.isPresent()) {
        take(answer.get(), question, prover);
        return known(answer.get(), ProofOutcome.of(answer.get()), asked);
      }
      if (prover.isAlive()) {
        goOn(question, prover);
        return unknown(ProofOutcome.LATE, asked);
      }
      // It ended without being asked to; perhaps before it saw the question, so another may do.
    }
    memory.keep(question, Truth.UNKNOWN);
    return unknown(ProofOutcome.LATE, asked);
  }

  private void take(Truth answer, String question, ProverProcess prover) {
    memory.keep(question, answer);
    provers.giveBack(prover);
  }

  /** Waits for a late answer, for long if the other provers are free for short questions. */
  private void goOn(String question, ProverProcess prover) {
    boolean isLong = longProofs.tryAcquire();
    Duration limit = isLong ? LONGEST_PROOF.minus(prover.workingFor()) : GRACE;
    CompletableFuture<Truth> result = new CompletableFuture<>();
    goingOn.put(question, result);
    Runnable wait =
        () -> {
          result.complete(lateAnswer(question, prover, limit));
          goingOn.remove(question, result);
          longProofs.release(isLong ? 1 : 0);
        };
    try {
      keepers.execute(wait);
    } catch (RejectedExecutionException closed) {
      prover.close();
    }
  }

  private Truth lateAnswer(String question, ProverProcess prover, Duration limit) {
    Optional<Truth> answer = prover.answerWithin(limit);
    if (answer.isPresent()) {
      take(answer.get(), question, prover);
      return answer.get();
    }
    if (prover.isAlive() && prover.workingFor().compareTo(HOPELESS) >= 0) {
      memory.keep(question, Truth.UNKNOWN);
    }
    prover.close();
    return Truth.UNKNOWN;
  }

  /** Whether a prover gets ready within {@code limit}: for those who cannot do without. */
  public boolean awaitReady(Duration limit) {
    return provers.awaitReady(limit);
  }

  /** How many provers could take a question now. */
  public int idle() {
    return provers.idle();
  }

  /** How many provers are at work or could be. */
  public int ready() {
    return provers.ready();
  }

  /** How many provers have ended so far, and were or will be replaced. */
  public int ended() {
    return provers.ended();
  }

  /** How many short questions are being asked. */
  public int asking() {
    return asking.get();
  }

  /** The processes of the provers, ready or not. */
  List<Long> processes() {
    return provers.processes();
  }

  /** Ends all provers. */
  @Override
  public void close() {
    keepers.shutdownNow();
    provers.close();
  }
}
