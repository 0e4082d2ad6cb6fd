package nabla.diagnose;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nabla.diagnose.MatrixWord.Atom;
import nabla.math.Arithmetic;
import nabla.math.Declaration;
import nabla.math.Expr;
import nabla.math.Property;
import nabla.math.Rational;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.math.Shapes;
import nabla.math.TextPrinter;

/**
 * An expression multiplied out: words with numbers in front, so that two can be laid side by side.
 */
record MatrixTerms(Map<MatrixWord, Rational> terms) {
  private static final int MAX_TERMS = 60;
  private static final int MAX_POWER = 8;
  private static final MatrixTerms ONE = new MatrixTerms(Map.of(MatrixWord.EMPTY, Rational.ONE));

  MatrixTerms {
    Map<MatrixWord, Rational> kept = new LinkedHashMap<>(terms);
    kept.values().removeIf(coefficient -> coefficient.signum() == 0);
    terms = Collections.unmodifiableMap(kept);
  }

  /** How closely words are looked at, inside traces too. */
  enum View {
    EXACT(UnaryOperator.identity(), MatrixWord::turned),
    /** In any order. */
    UNORDERED(MatrixWord::sorted, MatrixWord::sorted),
    /** In their order, with or without transposes. */
    UPRIGHT(word -> word.with(Atom::upright), word -> word.with(Atom::upright).turned()),
    /** In any order, with or without transposes. */
    UNORIENTED(
        word -> word.with(Atom::upright).sorted(), word -> word.with(Atom::upright).sorted());

    private final UnaryOperator<MatrixWord> outside;
    private final UnaryOperator<MatrixWord> inTraces;

    View(UnaryOperator<MatrixWord> outside, UnaryOperator<MatrixWord> inTraces) {
      this.outside = outside;
      this.inTraces = inTraces;
    }
  }

  /** The terms of a resolved expression; empty when there are too many. */
  static Optional<MatrixTerms> of(Expr expression, Scope scope, View view) {
    try {
      return Optional.of(new Reader(scope, view).read(expression).with(view.outside));
    } catch (TooMany none) {
      return Optional.empty();
    }
  }

  /** Each word changed, equal ones gathered. */
  MatrixTerms with(UnaryOperator<MatrixWord> change) {
    Map<MatrixWord, Rational> changed = new LinkedHashMap<>();
    terms.forEach((word, number) -> changed.merge(change.apply(word), number, Rational::plus));
    return new MatrixTerms(changed);
  }

  MatrixTerms withAtoms(UnaryOperator<Atom> change) {
    return with(word -> word.with(change));
  }

  /** The terms with these words; empty when there are none. */
  Optional<MatrixTerms> only(Predicate<MatrixWord> words) {
    Map<MatrixWord, Rational> kept = new LinkedHashMap<>(terms);
    kept.keySet().removeIf(words.negate());
    return kept.isEmpty() ? Optional.empty() : Optional.of(new MatrixTerms(kept));
  }

  /** With the other sign in front of these words. */
  MatrixTerms negated(Predicate<MatrixWord> words) {
    Map<MatrixWord, Rational> changed = new LinkedHashMap<>();
    terms.forEach(
        (word, number) -> changed.put(word, words.test(word) ? number.negated() : number));
    return new MatrixTerms(changed);
  }

  /** The factors that occur with and without a transpose. */
  Set<String> inBothOrientations() {
    Set<Atom> atoms = new HashSet<>();
    terms.keySet().forEach(word -> atoms.addAll(word.atoms()));
    return atoms.stream()
        .filter(atom -> atoms.contains(atom.transposed()))
        .map(Atom::text)
        .collect(Collectors.toSet());
  }

  /** Whether each word is one of {@code other} with at most some transposes left out. */
  boolean hasFewerTransposesThan(MatrixTerms other) {
    return terms.keySet().stream()
        .allMatch(word -> other.terms.keySet().stream().anyMatch(word::isLeftOf));
  }

  MatrixTerms scaled(Rational factor) {
    Map<MatrixWord, Rational> scaled = new LinkedHashMap<>();
    terms.forEach((word, number) -> scaled.put(word, number.times(factor)));
    return new MatrixTerms(scaled);
  }

  /** By what number all of {@code other} is multiplied here, if it is one number. */
  Optional<Rational> factorOf(MatrixTerms other) {
    if (terms.isEmpty() || !terms.keySet().equals(other.terms.keySet())) {
      return Optional.empty();
    }
    Map.Entry<MatrixWord, Rational> first = terms.entrySet().iterator().next();
    Rational factor =
        first.getValue().dividedBy(Objects.requireNonNull(other.terms.get(first.getKey())));
    return equals(other.scaled(factor)) ? Optional.of(factor) : Optional.empty();
  }

  /** Whether some of the terms of {@code other} are missing here, and nothing else differs. */
  boolean isPartOf(MatrixTerms other) {
    return !terms.isEmpty()
        && terms.size() < other.terms.size()
        && terms.entrySet().stream()
            .allMatch(term -> term.getValue().equals(other.terms.get(term.getKey())));
  }

  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Multiplies out. */
  private record Reader(Scope scope, View view) {
    MatrixTerms read(Expr expression) {
      Optional<Rational> number = Arithmetic.value(expression);
      if (number.isPresent()) {
        return new MatrixTerms(Map.of(MatrixWord.EMPTY, number.get()));
      }
      if (expression instanceof Expr.Sum sum) {
        Map<MatrixWord, Rational> all = new LinkedHashMap<>();
        sum.terms().forEach(t -> read(t).terms.forEach((w, n) -> all.merge(w, n, Rational::plus)));
        return new MatrixTerms(all);
      }
      if (expression instanceof Expr.Negation negation) {
        return read(negation.operand()).scaled(Rational.of(-1));
      }
      if (expression instanceof Expr.Product product) {
        return product.factors().stream().map(this::factor).reduce(ONE, Reader::times);
      }
      return readOther(expression);
    }

    private MatrixTerms readOther(Expr expression) {
      if (expression instanceof Expr.Quotient quotient) {
        Optional<Rational> divisor =
            Arithmetic.value(quotient.denominator()).filter(d -> d.signum() != 0);
        return divisor.isPresent()
            ? factor(quotient.numerator()).scaled(Rational.ONE.dividedBy(divisor.get()))
            : times(
                factor(quotient.numerator()),
                atom(Expr.quotient(Expr.integer(1), quotient.denominator())));
      }
      if (expression instanceof Expr.Application application) {
        return switch (application.function()) {
          case TRANSPOSE -> transposed(application.argument());
          case TRACE -> trace(application.argument());
          default -> atom(expression);
        };
      }
      if (expression instanceof Expr.Power power) {
        OptionalInt exponent = Arithmetic.wholeNumber(power.exponent());
        if (exponent.isPresent()
            && exponent.getAsInt() > 0
            && exponent.getAsInt() <= MAX_POWER
            && !isNumber(power.base())) {
          return Collections.nCopies(exponent.getAsInt(), read(power.base())).stream()
              .reduce(ONE, Reader::times);
        }
      }
      return atom(expression);
    }

    private MatrixTerms transposed(Expr operand) {
      MatrixTerms inner = read(operand);
      return isNumber(operand)
          ? inner
          : inner.with(MatrixWord::transposed).withAtoms(this::settled);
    }

    /** Numbers come to the front. */
    private MatrixTerms factor(Expr expression) {
      MatrixTerms inner = read(expression);
      return isNumber(expression) ? inner.with(MatrixWord::asNumber) : inner;
    }

    private static MatrixTerms times(MatrixTerms left, MatrixTerms right) {
      if (left.terms.size() * right.terms.size() > MAX_TERMS) {
        throw new TooMany();
      }
      Map<MatrixWord, Rational> all = new LinkedHashMap<>();
      left.terms.forEach(
          (w, n) ->
              right.terms.forEach((v, m) -> all.merge(w.times(v), n.times(m), Rational::plus)));
      return new MatrixTerms(all);
    }

    private MatrixTerms atom(Expr expression) {
      if (expression instanceof Expr.Identity) {
        return ONE;
      }
      MatrixWord word =
          isNumber(expression)
              ? new MatrixWord(List.of(TextPrinter.print(expression)), List.of())
              : new MatrixWord(
                  List.of(), List.of(settled(new Atom(TextPrinter.print(expression), ""))));
      return new MatrixTerms(Map.of(word, Rational.ONE));
    }

    /** Linear, and the same when its factors are turned around. */
    private MatrixTerms trace(Expr inside) {
      return read(inside).with(view.inTraces).with(MatrixWord::traced);
    }

    private boolean isNumber(Expr expression) {
      return Shapes.of(expression, scope).filter(Shape::isScalar).isPresent();
    }

    /** What is its own transpose has no orientation. */
    private Atom settled(Atom atom) {
      boolean symmetric =
          scope
              .declaration(atom.text())
              .map(Declaration::properties)
              .filter(
                  properties ->
                      properties.contains(Property.SYMMETRIC)
                          || properties.contains(Property.POSITIVE_DEFINITE)
                          || properties.contains(Property.DIAGONAL))
              .isPresent();
      return symmetric ? atom.upright() : atom;
    }
  }
}
