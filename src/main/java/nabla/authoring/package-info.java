/**
 * The texts of exercises as their authors save them: revisions, one of which may be live.
 *
 * <p>Invariant: a saved text is never changed and never lost; what becomes live has passed its
 * tests.
 */
@NullMarked
package nabla.authoring;

import org.jspecify.annotations.NullMarked;
