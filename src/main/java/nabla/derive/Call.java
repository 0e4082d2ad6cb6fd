package nabla.derive;

import nabla.math.Expr;

/**
 * A function that is left open, applied: f''(x + eps) is f with two primes.
 *
 * @param argument may hold stand-ins for further calls
 */
record Call(String function, int primes, Expr argument) {}
