package nabla.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import nabla.algebra.Algebra;

/** The {@code grade} command: questions in, verdicts out, a line each and in the same order. */
public final class GradeCommand {
  private static final int EVERY_LINE_GRADED = 0;
  private static final int INVALID_RECORD = 2;

  private GradeCommand() {}

  /**
   * Grades the questions of {@code in} with the proofs of {@code algebra}.
   *
   * @return 0 when every line got a verdict; 2 when one is no valid record or the streams fail,
   *     with a sentence about it on {@code err}
   */
  public static int run(Algebra algebra, InputStream in, OutputStream out, PrintStream err) {
    try (Writer verdicts =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      Printer printer = new Printer(verdicts, err);
      new Batch(algebra, printer).run(in);
      return printer.status;
    } catch (IOException e) {
      err.println("reading questions or writing verdicts failed: " + e.getMessage());
      return INVALID_RECORD;
    }
  }

  private static final class Printer implements Batch.Receiver {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writer verdicts;
    private final PrintStream err;
    private int status = EVERY_LINE_GRADED;

    Printer(Writer verdicts, PrintStream err) {
      this.verdicts = verdicts;
      this.err = err;
    }

    @Override
    public void graded(BatchVerdict verdict) throws IOException {
      verdicts.write(JSON.writeValueAsString(verdict));
      verdicts.write('\n');
      // Whoever reads along sees each verdict when it is there.
      verdicts.flush();
    }

    @Override
    public void refused(int line, String sentence) {
      err.println("line " + line + ": " + sentence);
      status = INVALID_RECORD;
    }
  }
}
