package nabla.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Scope;
import nabla.math.Span;

/**
 * Reads what a person types. Total: any text gets a tree, with problems where it makes no sense.
 */
public final class AnswerParser {
  /** The longest text that is read, in UTF-16 units. */
  public static final int MAX_LENGTH = 4_000;

  /** More than anybody reads: the first ones tell enough. */
  private static final int MAX_PROBLEMS = 20;

  private AnswerParser() {}

  /** Reads {@code text} with the names that {@code scope} declares. */
  public static Parsed parse(String text, Scope scope) {
    return parse(text, scope, scope.hasMatrices() ? Asked.ANYTHING : Asked.NUMBER);
  }

  /** Reads {@code text} as an answer of the kind that is {@code asked}. */
  public static Parsed parse(String text, Scope scope, Asked asked) {
    if (text.length() > MAX_LENGTH) {
      Map<String, String> limit = Map.of("limit", Integer.toString(MAX_LENGTH));
      Span excess = new Span(MAX_LENGTH, text.length());
      Problem problem = new Problem(ProblemCode.TOO_LONG, excess, limit);
      return new Parsed(
          new Expr.Gap(), List.of(problem), List.of(), Places.NOWHERE, Optional.empty());
    }
    List<Problem> problems = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    Language language = new Language(scope, asked);
    List<Token> named = tokens(text, language, problems, notes);
    boolean onlyUnknownCharacters = named.size() == 1 && !problems.isEmpty();
    TokenStream stream = new TokenStream(named, problems, notes);
    PrattParser parser = new PrattParser(stream, language);
    Expr expression = onlyUnknownCharacters ? new Expr.Gap() : parser.parse();
    problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
    return new Parsed(
        expression,
        problems.stream().distinct().limit(MAX_PROBLEMS).toList(),
        notes,
        stream.places(),
        parser.remainder());
  }

  /** The pieces that {@link #parse(String, Scope, Asked)} divides {@code text} into. */
  public static List<Piece> pieces(String text, Scope scope, Asked asked) {
    return text.length() > MAX_LENGTH
        ? List.of()
        : tokens(text, new Language(scope, asked), new ArrayList<>(), new ArrayList<>()).stream()
            .filter(token -> !token.is(Token.Type.END))
            .map(token -> new Piece(token.type().name(), token.text(), token.span()))
            .toList();
  }

  private static List<Token> tokens(
      String text, Language language, List<Problem> problems, List<Note> notes) {
    List<Token> typed = new Lexer(text, language, problems, notes).tokens();
    List<Token> tokens =
        language.hasMatrices() ? new MatrixTokens(typed, language).prepared() : typed;
    return new Namer(tokens, language.scope(), problems, notes).named();
  }
}
