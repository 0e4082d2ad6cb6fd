package nabla;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nabla.exercise.CourseCheck;
import nabla.grade.WarmUp;
import nabla.web.api.ApiTokenCommand;
import nabla.web.api.GradeCommand;
import nabla.web.shared.Formula;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The way in: one program with several commands, of which only {@code serve} starts a server. */
@QuarkusMain
@Command(
    name = "nabla",
    description = "An autograder for differential calculus. Without a command it serves.")
public final class Main implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      description = "Say how it is used.",
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  Main() {}

  public static void main(String[] arguments) {
    int status = new CommandLine(new Main()).execute(arguments);
    // A plain return lets a development server start us again in the same process.
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() {
    return serve();
  }

  @Command(description = "Serve the course; this is what happens without a command.")
  int serve() {
    return new Serve().run();
  }

  @Command(description = "Check the exercise files in a directory and run their tests.")
  int check(@Parameters(paramLabel = "DIR", description = "where course.yaml is") Path directory) {
    return Wiring.withProvers(
        () -> {}, algebra -> CourseCheck.run(directory, algebra, Formula::canSet, System.out));
  }

  @Command(
      name = "api-token",
      description =
          "Make a token for POST /api/grade, and the hash of it that the server is given.")
  int apiToken() {
    return ApiTokenCommand.run(System.out);
  }

  @Command(description = "Grade questions from standard input, one a line, as JSON.")
  int grade() {
    return Wiring.withProvers(
        WarmUp::run, algebra -> GradeCommand.run(algebra, System.in, System.out, System.err));
  }
}
