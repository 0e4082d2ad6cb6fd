/** How far somebody has come: what is learned, what comes up again, and what to do next. */
@NullMarked
package nabla.progress;

import org.jspecify.annotations.NullMarked;
