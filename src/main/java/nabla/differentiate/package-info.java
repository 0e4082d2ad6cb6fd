/** The rules of calculus on expressions. */
@NullMarked
package nabla.differentiate;

import org.jspecify.annotations.NullMarked;
