package nabla.symja;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The prover's process: a question a line in, a {@link nabla.algebra.Truth} a line out, after a
 * first line that says it is ready. Ends when its input does, in the middle of a proof too.
 */
public final class ProverMain {
  static final String READY = "ready";

  private static final long STACK = 64L << 20;

  private ProverMain() {}

  public static void main(String[] arguments) {
    PrintStream answers = System.out;
    // Symja prints warnings; they must not be taken for answers.
    System.setOut(System.err);
    BlockingQueue<String> questions = new LinkedBlockingQueue<>();
    Thread worker = new Thread(null, () -> work(questions, answers), "prover", STACK);
    worker.start();
    forward(questions);
    Runtime.getRuntime().halt(0);
  }

  private static void forward(BlockingQueue<String> questions) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        questions.add(line);
      }
    } catch (IOException broken) {
      // As good as its end: whoever asked is gone.
    }
  }

  private static void work(BlockingQueue<String> questions, PrintStream answers) {
    Prover prover = new Prover();
    prover.warmUp();
    answers.println(READY);
    try {
      while (true) {
        answers.println(prover.answer(questions.take()));
      }
    } catch (InterruptedException stopped) {
      Runtime.getRuntime().halt(0);
    }
  }
}
