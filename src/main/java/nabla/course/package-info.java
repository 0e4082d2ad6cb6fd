/**
 * Classes and who is in them; what they are assigned.
 *
 * <p>Invariant: whoever is not in a class learns nothing of it; {@link nabla.course.ClassAccess} is
 * asked first.
 */
@NullMarked
package nabla.course;

import org.jspecify.annotations.NullMarked;
