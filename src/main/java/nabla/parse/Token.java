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

  /** What brackets around a LaTeX matrix are called. */
  static final String MATRIX = "matrix";

  enum Type {
    NUMBER,
    /** Letters that stand together; {@link Notation} divides them into names. */
    LETTERS,
    /** A declared symbol, or the name of one that is not. */
    SYMBOL,
    /** {@code e} or {@code pi}. */
    CONSTANT,
    FUNCTION,
    /** {@code I}, where vectors and matrices are declared. */
    IDENTITY,
    /** A sum over the index that its text names. */
    SUM,
    /** A prime or a raised T after what is transposed. */
    TRANSPOSE,
    /** + - * / ^ ! .* */
    OPERATOR,
    OPEN,
    CLOSE,
    BAR,
    /** Between entries; its text is a semicolon where a row ends. */
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

  /** Whether it can be an index. */
  boolean isIndex() {
    return type == Type.NUMBER || type == Type.SYMBOL;
  }

  /** The letters from {@code start} to {@code end} as a token of their own. */
  Token part(int start, int end) {
    boolean typedAsIs = span.end() - span.start() == text.length();
    Span place = typedAsIs ? new Span(span.start() + start, span.start() + end) : span;
    return new Token(Type.LETTERS, text.substring(start, end), place, spaced && start == 0);
  }

  Token as(Type other, String otherText) {
    return new Token(other, otherText, span, spaced);
  }
}
