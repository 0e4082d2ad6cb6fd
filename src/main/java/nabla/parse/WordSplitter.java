package nabla.parse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nabla.math.Scope;
import nabla.parse.Token.Type;

/**
 * Divides a run of letters into names: the division with the fewest unknown letters, and among
 * those the one with the fewest pieces ({@code xsin} is x sin, {@code pizza} is pi z z a).
 */
final class WordSplitter {
  private static final int UNKNOWN_COST = 1_000;

  /** A piece of the run, {@code known} unless no name fits its one letter. */
  record Piece(Type type, String name, int start, int end, boolean known) {}

  private final Scope scope;

  /** No piece is longer, so that a long run takes no longer to divide than its length. */
  private final int longestName;

  WordSplitter(Scope scope) {
    this.scope = scope;
    this.longestName = Math.max(Notation.LONGEST_NAME, longest(scope.names()));
  }

  /** The length of the longest of {@code names}, or 0. */
  static int longest(Collection<String> names) {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }

  List<Piece> split(String run) {
    int[] cost = new int[run.length() + 1];
    Piece[] last = new Piece[run.length() + 1];
    for (int end = 1; end <= run.length(); end++) {
      cost[end] = Integer.MAX_VALUE;
      for (int start = Math.max(0, end - longestName); start < end; start++) {
        Piece piece = piece(run, start, end);
        if (piece.known() || end == start + 1) {
          int total = cost[start] + (piece.known() ? 1 : UNKNOWN_COST);
          if (total < cost[end]) {
            cost[end] = total;
            last[end] = piece;
          }
        }
      }
    }
    LinkedList<Piece> pieces = new LinkedList<>();
    for (int end = run.length(); end > 0; end = pieces.getFirst().start()) {
      pieces.addFirst(last[end]);
    }
    return new ArrayList<>(pieces);
  }

  private Piece piece(String run, int start, int end) {
    String text = run.substring(start, end);
    String name = declaredName(text);
    if (!name.isEmpty()) {
      return new Piece(Type.SYMBOL, name, start, end, true);
    }
    if (scope.hasMatrices()) {
      Optional<Piece> ofMatrices = pieceOfMatrices(text, start, end);
      if (ofMatrices.isPresent()) {
        return ofMatrices.get();
      }
    }
    if (text.equals("e")) {
      return new Piece(Type.CONSTANT, "e", start, end, true);
    }
    if (text.equalsIgnoreCase("pi") && !text.equals("pI")) {
      return new Piece(Type.CONSTANT, "pi", start, end, true);
    }
    boolean function = Notation.function(text).isPresent() && !isDeclaredTimesFunction(text);
    if (function) {
      return new Piece(Type.FUNCTION, text.toLowerCase(Locale.ROOT), start, end, true);
    }
    boolean free = scope.isOpen() && (text.length() == 1 || Notation.isGreek(text));
    return new Piece(Type.SYMBOL, text, start, end, free);
  }

  /**
   * Where capitals are matrices they are not to be taken for functions: with L and N declared,
   * {@code LN} is their product.
   */
  private Optional<Piece> pieceOfMatrices(String text, int start, int end) {
    if (text.equals("I")) {
      return Optional.of(new Piece(Type.IDENTITY, text, start, end, true));
    }
    if (Notation.functionOfMatrices(text).isPresent()) {
      return Optional.of(new Piece(Type.FUNCTION, text.toLowerCase(Locale.ROOT), start, end, true));
    }
    boolean capitals = text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    return capitals && end > start + 1
        ? Optional.of(new Piece(Type.SYMBOL, text, start, end, false))
        : Optional.empty();
  }

  /** The declared name that {@code text} stands for, or empty: epsilon has two spellings. */
  private String declaredName(String text) {
    if (scope.declares(text)) {
      return text;
    }
    if (text.equals("epsilon") && scope.declares("eps")) {
      return "eps";
    }
    return text.equals("eps") && scope.declares("epsilon") ? "epsilon" : "";
  }

  /**
   * With {@code a} declared, {@code asin} is a times sin; {@code lg} may be l times g, and {@code
   * max} a product of three.
   */
  private boolean isDeclaredTimesFunction(String text) {
    if (Notation.isExtreme(text)) {
      return text.chars().allMatch(letter -> scope.declares(Character.toString(letter)));
    }
    String rest = text.substring(1);
    return scope.declares(text.substring(0, 1))
        && (scope.declares(rest) || text.startsWith("a") && Notation.function(rest).isPresent());
  }
}
