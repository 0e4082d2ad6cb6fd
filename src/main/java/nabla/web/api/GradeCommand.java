package nabla.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
  private static final ObjectMapper JSON = new ObjectMapper();

  private GradeCommand() {}

  /**
   * Grades the questions of {@code in} with the proofs of {@code algebra}.
   *
   * @return 0 when every line got a verdict; 2 when one is no valid record or the streams fail,
   *     with a sentence about it on {@code err}
   */
  public static int run(Algebra algebra, InputStream in, OutputStream out, PrintStream err) {
    BatchGrader grader = new BatchGrader(algebra);
    int status = EVERY_LINE_GRADED;
    try (BufferedReader questions =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        Writer verdicts = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = questions.readLine(); line != null; line = questions.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          BatchVerdict verdict = grader.grade(QuestionReader.read(line));
          verdicts.write(JSON.writeValueAsString(verdict));
          verdicts.write('\n');
          // Whoever reads along sees each verdict when it is there.
          verdicts.flush();
        } catch (InvalidRecordException e) {
          err.println("line " + number + ": " + e.getMessage());
          status = INVALID_RECORD;
        }
      }
    } catch (IOException e) {
      err.println("reading questions or writing verdicts failed: " + e.getMessage());
      return INVALID_RECORD;
    }
    return status;
  }
}
