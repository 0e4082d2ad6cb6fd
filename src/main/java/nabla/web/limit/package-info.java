/** How much one account and one network may ask of this server in a while. */
@NullMarked
package nabla.web.limit;

import org.jspecify.annotations.NullMarked;
