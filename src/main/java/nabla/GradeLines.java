package nabla;

import java.util.concurrent.Callable;
import nabla.web.api.GradeCommand;
import picocli.CommandLine.Command;

/** Grades answers for other programs; starts no server and no database. */
@Command(
    name = "grade",
    description = "Grade questions from standard input, one JSON record a line.")
final class GradeLines implements Callable<Integer> {
  @Override
  public Integer call() {
    return Wiring.withProvers(
        algebra -> GradeCommand.run(algebra, System.in, System.out, System.err));
  }
}
