/**
 * Who may do what: one table, which every endpoint names its line of.
 *
 * <p>Invariant: an endpoint that names no right is open to nobody.
 */
@NullMarked
package nabla.web.rights;

import org.jspecify.annotations.NullMarked;
