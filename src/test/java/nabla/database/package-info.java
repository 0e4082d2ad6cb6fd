@NullMarked
package nabla.database;

import org.jspecify.annotations.NullMarked;
