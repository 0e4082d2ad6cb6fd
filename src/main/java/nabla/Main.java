package nabla;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The way in: one program with several commands, of which only {@code serve} starts a server. */
@QuarkusMain
@Command(
    name = "nabla",
    description = "An autograder for differential calculus. Without a command it serves.",
    mixinStandardHelpOptions = true,
    subcommands = {Serve.class, Check.class, GradeLines.class})
public final class Main implements Callable<Integer> {
  private Main() {}

  public static void main(String[] arguments) {
    int status = new CommandLine(new Main()).execute(arguments);
    // A plain return lets a development server start us again in the same process.
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() {
    return new Serve().call();
  }
}
