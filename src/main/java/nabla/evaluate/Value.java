package nabla.evaluate;

/** What an expression comes to when each of its symbols lies in a given ball. */
public sealed interface Value<T> {

  /** The value lies in {@code ball}, whatever numbers of the given balls are taken. */
  record Enclosed<T>(Ball<T> ball) implements Value<T> {}

  /** There is no value, whatever numbers of the given balls are taken. */
  record Undefined<T>() implements Value<T> {}

  /** A number on the way is too large to compute with. */
  record TooLarge<T>() implements Value<T> {}

  /** Too near the edge of where it is defined to tell with this precision. */
  record Unknown<T>() implements Value<T> {}
}
