package nabla.course;

/** When the worked solution of an assigned variant can be seen. Stored: never renamed. */
public enum SolutionPolicy {
  /** Whenever one asks for it; there are no points for the exercise afterwards. */
  ANY_TIME,
  /** Once one has solved it, or has no attempt left. */
  EARNED,
  /** Once the assignment has closed for the student. */
  CLOSED
}
