package nabla.symja;

import java.time.Duration;

/** Is told what came of each question and how long whoever asked had to wait. */
public interface ProofObserver {
  ProofObserver NONE = (outcome, took) -> {};

  void answered(ProofOutcome outcome, Duration took);
}
