/** What an instructor sees of the class. */
@NullMarked
package nabla.web.dashboard;

import org.jspecify.annotations.NullMarked;
