/** Pictures that readers move: what they show at every setting of their sliders. */
@NullMarked
package nabla.web.picture;

import org.jspecify.annotations.NullMarked;
