package nabla.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import nabla.exercise.CheckProgress;
import org.jboss.logging.Logger;

/**
 * Finds things out one after the other on a thread of its own, and remembers the latest few
 * hundred; what is forgotten, or failed, is found out again when it is asked for.
 */
final class Findings<K, V> {
  private static final Logger LOG = Logger.getLogger(Findings.class);
  private static final int REMEMBERED = 300;

  private final ExecutorService worker;
  private final Map<K, Finding<V>> findings =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Finding<V>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** On a thread with this name. */
  Findings(String name) {
    worker =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            });
  }

  /** What is known of {@code key}; begins to find it out when nobody did. */
  Finding<V> of(K key, Function<CheckProgress, V> work) {
    CheckProgress progress = new CheckProgress();
    Finding<V> running = new Finding.Running<>(progress);
    synchronized (findings) {
      Finding<V> known = findings.get(key);
      if (known != null) {
        return known;
      }
      findings.put(key, running);
    }
    worker.execute(() -> find(key, work, progress));
    return running;
  }

  private void find(K key, Function<CheckProgress, V> work, CheckProgress progress) {
    try {
      V result = work.apply(progress);
      synchronized (findings) {
        findings.put(key, new Finding.Done<>(result));
      }
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.errorf(fault, "Nothing could be found out about %s.", key);
      synchronized (findings) {
        findings.remove(key);
      }
    }
  }

  void stop() {
    worker.shutdownNow();
  }
}
