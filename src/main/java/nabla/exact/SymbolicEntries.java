package nabla.exact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.evaluate.NoValue;
import nabla.math.Declaration;
import nabla.math.Domain;
import nabla.math.Expr;
import nabla.math.Property;
import nabla.math.Scope;

/**
 * Two expressions of vectors and matrices of given sizes written out entry by entry: what is equal
 * there for all entries is equal.
 *
 * @param pairs each entry of the answer with the one of the reference
 * @param scope the entries' own symbols
 */
public record SymbolicEntries(List<Pair> pairs, Scope scope) {
  /** About what a few matrices of size 3 take. */
  private static final long STEPS = 3_000;

  private static final int MOST_SYMBOLS = 40;

  /** An entry of the answer and the one of the reference. */
  public record Pair(Expr answer, Expr reference) {}

  public SymbolicEntries {
    pairs = List.copyOf(pairs);
  }

  /**
   * The entries of {@code question}; empty when a size is open or when there are too many of them.
   * What they are divided by is not 0 everywhere if both sides have a value anywhere.
   */
  public static Optional<SymbolicEntries> of(Question question) {
    if (!isWrittenOut(question)) {
      return Optional.empty();
    }
    SymbolicArithmetic arithmetic = new SymbolicArithmetic();
    Names names = new Names();
    SymbolDraw<Grid<Expr>> draw = new SymbolDraw<>(arithmetic, names);
    Sizes sizes = new Sizes(Map.of());
    try {
      Map<String, Grid<Expr>> symbols = new LinkedHashMap<>();
      for (String name : question.symbols()) {
        names.next = name;
        Declaration declaration = question.scope().declaration(name).orElseThrow();
        symbols.put(name, draw.value(declaration, sizes));
      }
      Setting<Grid<Expr>> setting = new Setting<>(arithmetic, symbols, sizes, new Effort(STEPS));
      MatrixEvaluator<Grid<Expr>> evaluator = new MatrixEvaluator<>(setting);
      List<Expr> answer = evaluator.value(question.answer()).entries();
      List<Expr> reference = evaluator.value(question.reference()).entries();
      return names.domains.size() > MOST_SYMBOLS
          ? Optional.empty()
          : Optional.of(paired(answer, reference, Scope.of(names.domains)));
    } catch (NoValue none) {
      return Optional.empty();
    }
  }

  private static SymbolicEntries paired(List<Expr> answer, List<Expr> reference, Scope scope) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < answer.size(); i++) {
      pairs.add(new Pair(answer.get(i), reference.get(i)));
    }
    return new SymbolicEntries(pairs, scope);
  }

  private static boolean isWrittenOut(Question question) {
    return question.truncation().isNone()
        && !new SizeAssignments(question).areFree()
        && question.symbols().stream()
            .map(name -> question.scope().declaration(name))
            .allMatch(d -> d.isPresent() && !d.get().properties().contains(Property.ORTHOGONAL));
  }

  /** A symbol of its own for every entry. */
  private static final class Names implements EntrySource<Grid<Expr>> {
    private final Map<String, Domain> domains = new LinkedHashMap<>();
    private String next = "";

    private Expr named(String name, Domain domain) {
      domains.put(name, domain);
      return Expr.symbol(name);
    }

    @Override
    public Grid<Expr> matrix(int rows, int columns) {
      String of = next;
      return Grid.of(
          rows, columns, (i, j) -> named(of + "_" + (i + 1) + "," + (j + 1), Domain.REAL));
    }

    @Override
    public Grid<Expr> number(Domain domain) {
      return Grid.number(named(next, domain));
    }

    /** Nothing with two components is drawn. */
    @Override
    public boolean choice() {
      throw NoValue.UNKNOWN;
    }
  }
}
