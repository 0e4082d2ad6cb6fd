package nabla.decide;

/** How an answer must relate to its reference to be right. */
public sealed interface Relation {

  /** Equal on the declared domain, up to isolated points where one of the two is not defined. */
  record Equal() implements Relation {}

  Relation EQUAL = new Equal();
}
