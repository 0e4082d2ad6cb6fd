/**
 * Points: what the answers of students to assigned exercises are worth.
 *
 * <p>Invariant: points are computed from attempts and the rules in {@link nabla.gradebook.Points}
 * each time they are asked for, and never stored: the same attempts under the same terms give the
 * same points.
 */
@NullMarked
package nabla.gradebook;

import org.jspecify.annotations.NullMarked;
