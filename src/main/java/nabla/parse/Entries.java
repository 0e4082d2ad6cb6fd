package nabla.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.math.Expr;
import nabla.math.ProblemCode;
import nabla.parse.Token.Type;

/**
 * Vectors and matrices written out.
 *
 * <pre>
 * matrix = '[' row (',' row)* ']' | open entries (';' entries)* close     the rows divided by \\ in LaTeX
 * row    = '[' entries ']'
 * </pre>
 *
 * Entries in one line are a column, so that {@code (a, b)} and {@code [a, b]} are the same.
 */
final class Entries {
  private final TokenStream tokens;
  private final PrattParser parser;
  private final Primaries primaries;
  private final Language language;

  Entries(TokenStream tokens, PrattParser parser, Primaries primaries, Language language) {
    this.tokens = tokens;
    this.parser = parser;
    this.primaries = primaries;
    this.language = language;
  }

  /** Whether the brackets that are next hold entries: there is a comma directly in them. */
  boolean startHere() {
    if (!language.hasEntries() || tokens.sees(Type.OPEN, "{")) {
      return false;
    }
    if (tokens.sees(Type.OPEN, Token.MATRIX) || startsRows()) {
      return true;
    }
    int open = 0;
    for (int distance = 0; !tokens.peek(distance).is(Type.END); distance++) {
      Token token = tokens.peek(distance);
      open += token.is(Type.OPEN) ? 1 : 0;
      open -= token.is(Type.CLOSE) ? 1 : 0;
      if (open == 0) {
        return false;
      }
      if (open == 1 && token.is(Type.COMMA)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is {@code [[...], ...} or {@code [[...]]}. */
  private boolean startsRows() {
    if (!tokens.sees(Type.OPEN, "[") || !tokens.peek(1).is(Type.OPEN, "[")) {
      return false;
    }
    int after = tokens.afterBrackets(1);
    return tokens.peek(after).is(Type.CLOSE, "]")
        || tokens.peek(after).is(Type.COMMA) && tokens.peek(after + 1).is(Type.OPEN, "[");
  }

  Expr matrix() {
    Token first = tokens.peek();
    boolean inRows = startsRows();
    Token open = primaries.open();
    List<List<Expr>> rows = inRows ? bracketedRows() : rows();
    primaries.close(open);
    int width = rows.get(0).size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      tokens.report(first, ProblemCode.ROWS_DIFFER, Map.of());
      return new Expr.Gap();
    }
    boolean oneLine = rows.size() == 1 && !inRows && !open.is(Type.OPEN, Token.MATRIX);
    return oneLine ? Expr.Matrix.column(rows.get(0)) : new Expr.Matrix(rows);
  }

  private List<List<Expr>> bracketedRows() {
    List<List<Expr>> rows = new ArrayList<>();
    do {
      if (!rows.isEmpty()) {
        tokens.advance();
      }
      if (!tokens.sees(Type.OPEN, "[")) {
        rows.add(List.of(parser.sum()));
        continue;
      }
      Token open = primaries.open();
      List<Expr> row = new ArrayList<>(List.of(parser.sum()));
      while (tokens.sees(Type.COMMA)) {
        tokens.advance();
        row.add(parser.sum());
      }
      primaries.close(open);
      rows.add(row);
    } while (tokens.sees(Type.COMMA));
    return rows;
  }

  private List<List<Expr>> rows() {
    List<List<Expr>> rows = new ArrayList<>();
    List<Expr> row = new ArrayList<>(List.of(parser.sum()));
    while (tokens.sees(Type.COMMA)) {
      boolean endsRow = tokens.advance().text().equals(";");
      if (endsRow && tokens.sees(Type.CLOSE)) {
        break;
      }
      if (endsRow) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(parser.sum());
    }
    rows.add(row);
    return rows;
  }
}
