package nabla.parse;

import nabla.math.Span;

/**
 * A piece that a text was divided into, for people who want to see how it is read.
 *
 * @param kind such as NUMBER, LETTERS or OPERATOR
 * @param text what the piece means, which need not be what was typed
 * @param span where it was typed
 */
public record Piece(String kind, String text, Span span) {}
