package nabla.symja;

import java.io.OutputStream;
import java.io.PrintStream;
import nabla.algebra.Truth;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;

/** Symja set up for proofs on the thread that made it; takes as long as a question needs. */
final class Prover {
  private static final int RECURSION_LIMIT = 256;

  private final EvalEngine engine;

  Prover() {
    limitSymja();
    F.initSymbols();
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    engine = new EvalEngine("prover", RECURSION_LIMIT, nowhere, true);
    engine.setQuietMode(true);
    EvalEngine.set(engine);
  }

  private static void limitSymja() {
    Config.MAX_AST_SIZE = 20_000;
    Config.MAX_BIT_LENGTH = 20_000;
    Config.MAX_POLYNOMIAL_DEGREE = 200;
    Config.UNPROTECT_ALLOWED = false;
    Config.FILESYSTEM_ENABLED = false;
    Config.SERVER_MODE = true;
    // No threads for polynomials, and none that loads rules for integration.
    Config.JAS_NO_THREADS = true;
  }

  /** What can be proved about a question in the words of {@link Wire}. */
  Truth answer(String question) {
    try {
      return Proof.of(new Question(question));
    } catch (RuntimeException | StackOverflowError unexpected) {
      return Truth.UNKNOWN;
    }
  }
}
