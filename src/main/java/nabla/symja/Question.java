package nabla.symja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;

/** A question as it came over the wire: whether a certain difference is 0. */
final class Question {
  private static final Map<String, nabla.math.Function> FUNCTIONS =
      Stream.of(nabla.math.Function.values())
          .collect(Collectors.toMap(nabla.math.Function::text, Function.identity()));

  private final List<ISymbol> symbols = new ArrayList<>();
  private final Facts facts;
  private final List<IExpr> assumptions = new ArrayList<>();
  private final boolean isDerivative;
  private final List<String> expressions;

  /** Reads what {@link Wire} wrote. */
  Question(String line) {
    Words words = new Words(List.of(line.split(" ")));
    isDerivative = words.next().equals(Wire.DERIVATIVE);
    Map<IExpr, Integer> signs = new HashMap<>();
    Set<IExpr> integers = new HashSet<>();
    int count = Integer.parseInt(words.next());
    for (int i = 0; i < count; i++) {
      ISymbol symbol = F.Dummy("x" + i);
      symbols.add(symbol);
      switch (words.next()) {
        case "positive" -> signs.put(symbol, 1);
        case "integer" -> integers.add(symbol);
        case "within" -> within(symbol, words, signs);
        default -> assumptions.add(F.Element(symbol, S.Reals));
      }
    }
    facts = new Facts(signs, integers);
    signs.forEach(
        (symbol, sign) ->
            assumptions.add(sign > 0 ? F.Greater(symbol, F.C0) : F.Less(symbol, F.C0)));
    integers.forEach(symbol -> assumptions.add(F.Element(symbol, S.Integers)));
    expressions = words.rest();
  }

  private void within(ISymbol symbol, Words words, Map<IExpr, Integer> signs) {
    IRational low = number(words.next());
    IRational high = number(words.next());
    if (!low.isNegative()) {
      signs.put(symbol, 1);
    } else if (!high.isPositive()) {
      signs.put(symbol, -1);
    } else {
      assumptions.add(F.Element(symbol, S.Reals));
    }
  }

  Facts facts() {
    return facts;
  }

  /** Whether it is about numbers alone. */
  boolean isConstant() {
    return symbols.isEmpty();
  }

  /** The domains of the symbols as Symja's Simplify takes them. */
  IExpr assumptions() {
    return F.And(assumptions.toArray(IExpr[]::new));
  }

  /** The expression in question, built by the rules of {@code reals}. */
  IExpr difference(Reals reals) {
    Reader reader = new Reader(new Words(expressions), reals);
    if (!isDerivative) {
      return reader.read();
    }
    IExpr variable = reader.read();
    IExpr candidate = reader.read();
    IExpr derivative = Reals.eval(F.D(reader.read(), variable));
    if (!derivative.isFree(S.D, true) || !derivative.isFree(S.Derivative, true)) {
      throw new Unprovable("no rule for a derivative");
    }
    return Reals.eval(F.Subtract(candidate, reals.rebuild(derivative)));
  }

  private static IRational number(String word) {
    int slash = word.indexOf('/');
    return slash < 0
        ? F.ZZ(new BigInteger(word))
        : F.QQ(
            F.ZZ(new BigInteger(word.substring(0, slash))),
            F.ZZ(new BigInteger(word.substring(slash + 1))));
  }

  private static final class Words {
    private final List<String> words;
    private int position;

    Words(List<String> words) {
      this.words = words;
    }

    String next() {
      return words.get(position++);
    }

    List<String> rest() {
      return words.subList(position, words.size());
    }
  }

  private final class Reader {
    private final Words words;
    private final Reals reals;

    Reader(Words words, Reals reals) {
      this.words = words;
      this.reals = reals;
    }

    IExpr read() {
      String word = words.next();
      nabla.math.Function function = FUNCTIONS.get(word);
      if (function != null) {
        return new Functions(reals).apply(function, read(function.arity()));
      }
      return switch (word) {
        case "e" -> S.E;
        case "pi" -> S.Pi;
        case "+" -> Reals.eval(F.Plus(counted()));
        case "*" -> Reals.eval(F.Times(counted()));
        case "-" -> Reals.eval(F.Negate(read()));
        case "/" -> {
          List<IExpr> parts = read(2);
          yield Reals.eval(F.Divide(parts.get(0), parts.get(1)));
        }
        case "^" -> {
          List<IExpr> parts = read(2);
          yield reals.power(parts.get(0), parts.get(1));
        }
        default ->
            word.charAt(0) == 'x'
                ? symbols.get(Integer.parseInt(word.substring(1)))
                : Reals.eval(number(word));
      };
    }

    private IExpr[] counted() {
      return read(Integer.parseInt(words.next())).toArray(IExpr[]::new);
    }

    private List<IExpr> read(int count) {
      List<IExpr> parts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        parts.add(read());
      }
      return parts;
    }
  }
}
