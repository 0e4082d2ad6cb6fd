/** Signing in, signing up and signing out. */
@NullMarked
package nabla.web.account;

import org.jspecify.annotations.NullMarked;
