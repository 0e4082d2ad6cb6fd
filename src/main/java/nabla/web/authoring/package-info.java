/** Pages on which instructors write exercises. */
@NullMarked
package nabla.web.authoring;

import org.jspecify.annotations.NullMarked;
