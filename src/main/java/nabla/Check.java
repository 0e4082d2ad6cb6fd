package nabla;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nabla.exercise.CourseCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks exercise files for their authors; starts no server and no database. */
@Command(name = "check", description = "Check the exercises in a directory.")
final class Check implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "where course.yaml is")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  Check() {}

  @Override
  public Integer call() {
    return Wiring.withProvers(algebra -> CourseCheck.run(directory, algebra, System.out));
  }
}
