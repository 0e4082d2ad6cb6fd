package nabla.evaluate;

/**
 * Every number whose distance from {@code middle} is at most {@code radius}.
 *
 * @param <T> the numbers that middles are made of
 * @param radius finite and not negative; 0 when {@code middle} is exact
 */
public record Ball<T>(T middle, double radius) {}
