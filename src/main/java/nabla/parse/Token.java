package nabla.parse;

import nabla.math.Span;

/**
 * A piece of the text.
 *
 * @param text what the piece means, which need not be what was typed: {@code ²} gives the tokens
 *     {@code ^} and {@code 2}
 * @param span where it was typed
 * @param spaced whether white space stands before it
 */
record Token(Type type, String text, Span span, boolean spaced) {

  enum Type {
    NUMBER,
    /** Letters that stand together; {@link Notation} divides them into names. */
    LETTERS,
    /** A declared symbol, or the name of one that is not. */
    SYMBOL,
    /** {@code e} or {@code pi}. */
    CONSTANT,
    FUNCTION,
    /** + - * / ^ ! */
    OPERATOR,
    OPEN,
    CLOSE,
    BAR,
    COMMA,
    UNDERSCORE,
    PRIME,
    /** = &lt; &gt; and the like. */
    RELATION,
    /** A root sign; its text is the order, 2, 3 or 4. */
    RADICAL,
    /** LaTeX's fraction, which takes two arguments. */
    FRACTION,
    /** O or o before a bracket: terms that were left out. */
    REMAINDER,
    /** A place that a math field leaves to be filled. */
    GAP,
    END
  }

  boolean is(Type other) {
    return type == other;
  }

  boolean is(Type other, String otherText) {
    return type == other && text.equals(otherText);
  }

  Token as(Type other, String otherText) {
    return new Token(other, otherText, span, spaced);
  }
}
