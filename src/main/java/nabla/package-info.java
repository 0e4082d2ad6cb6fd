/** The commands that start Nabla, and the class that connects its core to its adapters. */
@NullMarked
package nabla;

import org.jspecify.annotations.NullMarked;
