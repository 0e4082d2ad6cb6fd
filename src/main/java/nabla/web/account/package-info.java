/** Signing in and up, one's own account, and the people of this server. */
@NullMarked
package nabla.web.account;

import org.jspecify.annotations.NullMarked;
