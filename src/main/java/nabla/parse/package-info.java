/**
 * Text to expression: what a person typed becomes an {@link nabla.math.Expr} and the problems found
 * on the way.
 *
 * <p>Invariant: total. Whatever the text, {@link nabla.parse.AnswerParser} answers in time and
 * memory bounded by its limits and throws nothing.
 */
@NullMarked
package nabla.parse;

import org.jspecify.annotations.NullMarked;
