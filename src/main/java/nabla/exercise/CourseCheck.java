package nabla.exercise;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nabla.algebra.Algebra;

/** Checks a directory of exercises for its authors: reads it and runs every exercise's tests. */
public final class CourseCheck {
  /** Enough draws to meet a coincidence that few values have. */
  private static final int MOST_VARIANTS = 200;

  private final Algebra algebra;
  private final Typesetting typesetting;
  private final int mostVariants;
  private final List<AuthoringProblem> problems = new ArrayList<>();
  private int variants;
  private int tests;

  CourseCheck(Algebra algebra, int mostVariants) {
    this(algebra, Typesetting.ANYTHING, mostVariants);
  }

  private CourseCheck(Algebra algebra, Typesetting typesetting, int mostVariants) {
    this.algebra = algebra;
    this.typesetting = typesetting;
    this.mostVariants = mostVariants;
  }

  /**
   * Prints each problem of the exercises in {@code directory} as {@code file:line:column: sentence}
   * and a summary; returns the exit status, 0 without problems and 1 otherwise.
   */
  public static int run(Path directory, Algebra algebra, Typesetting typesetting, PrintStream out) {
    return new CourseCheck(algebra, typesetting, MOST_VARIANTS)
            .check(ExerciseLibrary.read(directory), out)
            .isEmpty()
        ? 0
        : 1;
  }

  /**
   * Reads the texts of {@code exercise} as those who do not see or hear all of them, and runs its
   * tests over its variants, telling how far it is.
   */
  public static CheckReport check(
      Exercise exercise, Algebra algebra, Typesetting typesetting, CheckProgress progress) {
    CheckReport tested = new ExerciseCheck(algebra, exercise, MOST_VARIANTS).run(progress).told();
    return tested.with(TextLint.problems(exercise, typesetting));
  }

  /** Checks {@code library}, telling {@code out} how it goes, and returns all problems. */
  List<AuthoringProblem> check(ExerciseLibrary library, PrintStream out) {
    add(library.problems(), out);
    List<Exercise> exercises =
        library.course().sections().stream().flatMap(s -> s.exercises().stream()).toList();
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Checked>> reports =
          exercises.stream().map(exercise -> workers.submit(() -> checked(exercise))).toList();
      for (Future<Checked> report : reports) {
        tell(report.get(), out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an exercise cannot be checked", e);
    } finally {
      workers.shutdownNow();
    }
    out.printf(
        "%d exercises, %d variants, %d tests: %s%n",
        exercises.size(),
        variants,
        tests,
        problems.isEmpty() ? "no problems." : problems.size() + " problems.");
    return List.copyOf(problems);
  }

  private record Checked(Exercise exercise, ExerciseCheck.Report report, Duration took) {}

  private Checked checked(Exercise exercise) {
    long start = System.nanoTime();
    ExerciseCheck.Report report = new ExerciseCheck(algebra, exercise, mostVariants).run();
    return new Checked(exercise, report, Duration.ofNanos(System.nanoTime() - start));
  }

  private void tell(Checked checked, PrintStream out) {
    ExerciseCheck.Report report = checked.report();
    ExerciseCheck.Counts counts = report.counts();
    variants += counts.variants();
    tests += counts.tests();
    out.printf(
        Locale.ROOT,
        "%s %s: %d of %d variants, %d tests, %d wrong answers predicted, %d of %d named ones"
            + " explained, %.2f s%s%n",
        checked.exercise().number(),
        checked.exercise().id(),
        counts.variants(),
        checked.exercise().variantCount(),
        counts.tests(),
        counts.predicted(),
        counts.explained(),
        counts.named(),
        checked.took().toMillis() / 1000.0,
        report.unconfirmed() == 0
            ? ""
            : ", " + report.unconfirmed() + " derivatives not confirmed by computer algebra");
    add(report.problems(), out);
    add(TextLint.problems(checked.exercise(), typesetting), out);
  }

  private void add(List<AuthoringProblem> found, PrintStream out) {
    problems.addAll(found);
    found.forEach(out::println);
  }
}
