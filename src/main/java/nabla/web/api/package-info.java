/**
 * Grading for other programs: a question is a JSON object on a line, a verdict another.
 *
 * <p>The records are the same whether they come through the {@code grade} command or over HTTP.
 */
@NullMarked
package nabla.web.api;

import org.jspecify.annotations.NullMarked;
