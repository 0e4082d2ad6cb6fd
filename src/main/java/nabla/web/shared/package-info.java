/**
 * What every page needs: formulas, prose, messages in the reader's language, the frame around a
 * page.
 */
@NullMarked
package nabla.web.shared;

import org.jspecify.annotations.NullMarked;
