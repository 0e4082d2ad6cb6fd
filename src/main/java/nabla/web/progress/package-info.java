/** A person's own page: what is due, what comes up again, and everything that was answered. */
@NullMarked
package nabla.web.progress;

import org.jspecify.annotations.NullMarked;
