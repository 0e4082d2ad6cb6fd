package nabla.exact;

import nabla.math.Domain;

/** Where the numbers of drawn matrices come from. */
interface EntrySource<M> {

  M matrix(int rows, int columns);

  /** A number of {@code domain}. */
  M number(Domain domain);

  /** One of two: which component of the orthogonal matrices to take, or which sign. */
  boolean choice();
}
