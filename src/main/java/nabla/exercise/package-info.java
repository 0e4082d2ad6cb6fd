/**
 * Authored content: files become a {@link nabla.exercise.Course} of exercises, each with its
 * variants, and a list of everything that is wrong with the files.
 *
 * <p>Invariant: reading never throws on the content of a file; a file with a problem is left out
 * and listed. A variant depends on the file and its seed alone.
 */
@NullMarked
package nabla.exercise;

import org.jspecify.annotations.NullMarked;
