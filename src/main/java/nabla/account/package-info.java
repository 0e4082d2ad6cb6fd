/**
 * Who is there: accounts, their sessions, and the invitation of the first instructor.
 *
 * <p>Invariant: passwords, session tokens and invitations are stored as hashes only.
 */
@NullMarked
package nabla.account;

import org.jspecify.annotations.NullMarked;
