/** Pages of classes: assignments, and points. */
@NullMarked
package nabla.web.course;

import org.jspecify.annotations.NullMarked;
