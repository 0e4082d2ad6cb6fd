/**
 * A PostgreSQL server of our own: its programs are unpacked, its data kept, and it runs as long as
 * this process does.
 *
 * <p>Invariant: what PostgreSQL has committed survives the end of either process, however it comes.
 */
@NullMarked
package nabla.database;

import org.jspecify.annotations.NullMarked;
