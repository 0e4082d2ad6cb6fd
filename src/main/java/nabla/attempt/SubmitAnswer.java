package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;

/** Grades an answer and stores it; the only way an attempt comes to be. */
@ApplicationScoped
public class SubmitAnswer {

  /**
   * Grades and stores {@code submission}; when this returns, the attempt is committed. The same
   * form sent again, even at the same time, gives the same attempt.
   *
   * @throws java.util.NoSuchElementException when there is no such exercise
   */
  public Submitted submit(Submission submission) {
    throw new UnsupportedOperationException();
  }
}
