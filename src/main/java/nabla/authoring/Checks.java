package nabla.authoring;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nabla.algebra.Algebra;
import nabla.exercise.CheckProgress;
import nabla.exercise.CheckReport;
import nabla.exercise.CourseCheck;
import nabla.exercise.DraftReading;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.ExerciseLibrary;
import org.jboss.logging.Logger;

/**
 * Runs the tests of exercises one after the other beside everything else; what they showed is
 * remembered for a while, and found out again after that.
 */
@ApplicationScoped
public class Checks {
  private static final Logger LOG = Logger.getLogger(Checks.class);
  private static final int REMEMBERED = 300;

  private final ExerciseLibrary library;
  private final Algebra algebra;
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Checks::thread);
  private final Map<Text, Check> checks =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, Check> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Text(String id, String section, String hash) {}

  Checks(ExerciseLibrary library, Algebra algebra) {
    this.library = library;
    this.algebra = algebra;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "exercise-checks");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /** The check of one text; asked again and again until it has ended. */
  public sealed interface Check {
    /** Under way, or waiting for its turn. */
    record Running(CheckProgress progress) implements Check {}

    /** Over. */
    record Done(CheckReport report) implements Check {}

    /** Whether the text may go out. */
    default boolean isGood() {
      return this instanceof Done done && done.report().isGood();
    }
  }

  /** How the check of {@code draft} stands; begins it when there was none. */
  public Check of(Draft draft) {
    Text text = new Text(draft.id(), draft.section(), draft.hash());
    CheckProgress progress = new CheckProgress();
    synchronized (checks) {
      Check known = checks.get(text);
      if (known != null) {
        return known;
      }
      checks.put(text, new Check.Running(progress));
    }
    worker.execute(() -> run(draft, text, progress));
    return new Check.Running(progress);
  }

  private void run(Draft draft, Text text, CheckProgress progress) {
    try {
      CheckReport report = report(draft, progress);
      synchronized (checks) {
        checks.put(text, new Check.Done(report));
      }
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.errorf(fault, "The tests of %s could not be run.", draft.id());
      synchronized (checks) {
        checks.remove(text);
      }
    }
  }

  private CheckReport report(Draft draft, CheckProgress progress) {
    DraftReading reading = library.read(draft);
    return reading
        .exercise()
        .map(exercise -> CourseCheck.check(exercise, algebra, progress))
        .orElseGet(() -> new CheckReport(0, 0, 0, 0, List.copyOf(reading.problems())));
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }
}
