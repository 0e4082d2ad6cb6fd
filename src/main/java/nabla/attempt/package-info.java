/**
 * What happened: which variant an account works on, and every answer it gave.
 *
 * <p>Invariant: an attempt, once stored, is never changed; it belongs to one account, and for
 * everybody else it does not exist.
 */
@NullMarked
package nabla.attempt;

import org.jspecify.annotations.NullMarked;
