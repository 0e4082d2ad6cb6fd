/**
 * Who is there: accounts, their sessions, links that let people in, and what happened to accounts.
 *
 * <p>Invariant: passwords, session tokens and links are stored as hashes only.
 */
@NullMarked
package nabla.account;

import org.jspecify.annotations.NullMarked;
