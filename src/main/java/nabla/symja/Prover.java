package nabla.symja;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import nabla.algebra.Truth;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;

/** Symja set up for proofs on the thread that made it; takes as long as a question needs. */
final class Prover {
  private static final int RECURSION_LIMIT = 256;

  private static final List<String> WARM_UP =
      List.of(
          // The derivative of sin(x)^2/x; tan(2x); ln(2x+2); sqrt(x^2)-x, which no step proves.
          "derivative 1 real x0 / + 2 * 4 2 x0 sin x0 cos x0 - ^ sin x0 2 ^ x0 2 / ^ sin x0 2 x0",
          "zero 1 real + 2 tan * 2 2 x0 - / * 2 2 tan x0 + 2 1 - ^ tan x0 2",
          "zero 1 real + 3 ln + 2 * 2 2 x0 2 - ln 2 - ln + 2 x0 1",
          "zero 1 real + 2 sqrt + 2 1 ^ x0 2 - + 2 1 x0",
          "zero 1 real + 2 sqrt ^ x0 2 - x0");

  Prover() {
    limitSymja();
    F.initSymbols();
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    EvalEngine engine = new EvalEngine("prover", RECURSION_LIMIT, nowhere, true);
    engine.setQuietMode(true);
    EvalEngine.set(engine);
  }

  /** Proves a thing or two, so that the first real question does not wait for classes to load. */
  void warmUp() {
    WARM_UP.forEach(this::answer);
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
