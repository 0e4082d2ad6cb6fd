package nabla.insight;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nabla.exercise.Exercise;
import org.jboss.logging.Logger;

/**
 * Compares wrong answers with one another on a thread of its own, every exercise that is asked for
 * a moment in turn, so that no page waits longer than it likes. What was compared is remembered.
 */
@ApplicationScoped
class Comparisons {
  private static final Logger LOG = Logger.getLogger(Comparisons.class);
  private static final int REMEMBERED = 200;
  private static final Duration TURN = Duration.ofMillis(50);

  private final ExecutorService worker = Executors.newSingleThreadExecutor(Comparisons::thread);
  private final Map<String, AnswerFamilies> families =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, AnswerFamilies> eldest) {
              return size() > REMEMBERED;
            }
          });

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "comparisons");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * The families of a class's wrong answers to this version of {@code exercise}; of each class by
   * itself, so that one with answers without end takes no other's place.
   */
  AnswerFamilies of(UUID classId, Exercise exercise) {
    return families.computeIfAbsent(
        classId + " " + exercise.id() + " " + exercise.hash(), key -> new AnswerFamilies(exercise));
  }

  /** Somebody who waits for comparisons that began at {@code begun}, in nanoseconds. */
  record Waiting(CompletableFuture<Boolean> done, long begun) {

    /** Waits for the last of them, but no longer than until {@code patience} after they began. */
    void end(Duration patience) {
      long left = patience.toNanos() - (System.nanoTime() - begun);
      try {
        done.get(Math.max(0, left), TimeUnit.NANOSECONDS);
      } catch (TimeoutException isGoneOnWith) {
        // The page shows what there is.
      } catch (ExecutionException fault) {
        LOG.error("Wrong answers could not be compared.", fault.getCause());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Begins to have {@code answers} compared. */
  Waiting begin(AnswerFamilies known, List<GivenAnswer> answers) {
    Queue<GivenAnswer> open = new ArrayDeque<>();
    answers.stream().filter(answer -> !known.knows(answer)).forEach(open::add);
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    if (open.isEmpty()) {
      done.complete(true);
    } else {
      worker.execute(() -> turn(known, open, done));
    }
    return new Waiting(done, System.nanoTime());
  }

  private void turn(
      AnswerFamilies known, Queue<GivenAnswer> open, CompletableFuture<Boolean> done) {
    try {
      long end = System.nanoTime() + TURN.toNanos();
      while (!open.isEmpty() && System.nanoTime() < end) {
        known.place(open.remove());
      }
      if (open.isEmpty()) {
        done.complete(true);
      } else {
        worker.execute(() -> turn(known, open, done));
      }
    } catch (RejectedExecutionException stopping) {
      done.complete(false);
    } catch (RuntimeException fault) {
      done.completeExceptionally(fault);
    }
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
