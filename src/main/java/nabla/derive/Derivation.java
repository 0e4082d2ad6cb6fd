package nabla.derive;

/**
 * What is to be derived.
 *
 * @param start what the first line is equal to
 * @param goal what the last line is, up to the order of its terms
 * @param atLeast how many lines stand between the two
 */
public record Derivation(Language language, Line start, Line goal, int atLeast) {}
