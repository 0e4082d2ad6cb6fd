package nabla.web.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nabla.algebra.Algebra;
import org.jboss.logging.Logger;

/** Questions, a line each, graded one by one as they come in. */
final class Batch {
  /** The longest line that is read, in characters. */
  static final int MAX_LINE = 65_536;

  private static final Logger LOG = Logger.getLogger(Batch.class);
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Takes what came out for each line that is not blank, in order. */
  interface Receiver {
    void graded(BatchVerdict verdict) throws IOException;

    /** The line is no question, or could not be graded; {@code sentence} says why. */
    void refused(int line, String sentence) throws IOException;
  }

  private final BatchGrader grader;
  private final Receiver receiver;

  Batch(Algebra algebra, Receiver receiver) {
    this.grader = new BatchGrader(algebra);
    this.receiver = receiver;
  }

  /** Grades every line of {@code in}, which is UTF-8; a line that is no question ends nothing. */
  void run(InputStream in) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 1;
    Optional<String> line = next(lines, number);
    while (line.isPresent()) {
      if (line.get().length() > MAX_LINE) {
        receiver.refused(number, "longer than " + MAX_LINE + " characters");
      } else if (!line.get().isBlank()) {
        grade(number, line.get());
      }
      line = next(lines, ++number);
    }
  }

  /** The next line; of one that is too long, no more than shows it. */
  private Optional<String> next(BufferedReader in, int number) throws IOException {
    StringBuilder line = new StringBuilder();
    int next;
    try {
      next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      if (number == 1 && next == BYTE_ORDER_MARK) {
        next = in.read();
      }
      for (; next >= 0 && next != '\n'; next = in.read()) {
        if (line.length() <= MAX_LINE) {
          line.append((char) next);
        }
      }
      return Optional.of(line.toString());
    } catch (IOException broken) {
      receiver.refused(number, "not read to its end: " + broken.getMessage());
      return Optional.empty();
    }
  }

  private void grade(int number, String line) throws IOException {
    BatchVerdict verdict;
    try {
      verdict = grader.grade(QuestionReader.read(line));
    } catch (InvalidRecordException invalid) {
      receiver.refused(number, String.valueOf(invalid.getMessage()));
      return;
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.errorf(fault, "Line %d of a batch could not be graded.", number);
      receiver.refused(number, "not graded, because of a fault in Nabla that has been noted");
      return;
    }
    receiver.graded(verdict);
  }
}
