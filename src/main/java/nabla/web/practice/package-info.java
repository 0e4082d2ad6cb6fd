/** What a student sees: the course, an exercise, an answer as it is read, and its verdict. */
@NullMarked
package nabla.web.practice;

import org.jspecify.annotations.NullMarked;
