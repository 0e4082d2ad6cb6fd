package nabla.exercise;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nabla.algebra.Algebra;

/** Checks a directory of exercises for its authors: reads it and runs every exercise's tests. */
public final class CourseCheck {
  /** Enough draws to meet a coincidence that few values have. */
  private static final int MOST_VARIANTS = 200;

  private final Algebra algebra;
  private final int mostVariants;
  private final List<AuthoringProblem> problems = new ArrayList<>();
  private int variants;
  private int tests;

  CourseCheck(Algebra algebra, int mostVariants) {
    this.algebra = algebra;
    this.mostVariants = mostVariants;
  }

  /**
   * Prints each problem of the exercises in {@code directory} as {@code file:line:column: sentence}
   * and a summary; returns the exit status, 0 without problems and 1 otherwise.
   */
  public static int run(Path directory, Algebra algebra, PrintStream out) {
    return new CourseCheck(algebra, MOST_VARIANTS)
            .check(ExerciseLibrary.read(directory), out)
            .isEmpty()
        ? 0
        : 1;
  }

  /** Runs the tests of {@code exercise} over its variants; gives what does not hold. */
  public static List<AuthoringProblem> problems(Exercise exercise, Algebra algebra) {
    return new ExerciseCheck(algebra, exercise, MOST_VARIANTS).run().problems();
  }

  /** Checks {@code library}, telling {@code out} how it goes, and returns all problems. */
  List<AuthoringProblem> check(ExerciseLibrary library, PrintStream out) {
    add(library.problems(), out);
    library.course().sections().stream()
        .flatMap(section -> section.exercises().stream())
        .forEach(exercise -> check(exercise, out));
    long exercises =
        library.course().sections().stream().mapToLong(s -> s.exercises().size()).sum();
    out.printf(
        "%d exercises, %d variants, %d tests: %s%n",
        exercises,
        variants,
        tests,
        problems.isEmpty() ? "no problems." : problems.size() + " problems.");
    return List.copyOf(problems);
  }

  private void check(Exercise exercise, PrintStream out) {
    ExerciseCheck.Report report = new ExerciseCheck(algebra, exercise, mostVariants).run();
    ExerciseCheck.Counts counts = report.counts();
    variants += counts.variants();
    tests += counts.tests();
    out.printf(
        "%s %s: %d of %d variants, %d tests, %d wrong answers predicted%s%n",
        exercise.number(),
        exercise.id(),
        counts.variants(),
        exercise.variantCount(),
        counts.tests(),
        counts.predicted(),
        report.unconfirmed() == 0
            ? ""
            : ", " + report.unconfirmed() + " derivatives not confirmed by computer algebra");
    add(report.problems(), out);
  }

  private void add(List<AuthoringProblem> found, PrintStream out) {
    problems.addAll(found);
    found.forEach(out::println);
  }
}
