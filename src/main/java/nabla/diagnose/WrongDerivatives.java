package nabla.diagnose;

import static nabla.math.Expr.negation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import nabla.differentiate.Derivation;
import nabla.differentiate.Differentiator;
import nabla.differentiate.NotDifferentiableException;
import nabla.math.Expr;
import nabla.math.Symbols;

/** The wrong derivatives of a function: one step taken wrongly, or all of it mistaken. */
final class WrongDerivatives {
  private final Expr function;
  private final String variable;

  WrongDerivatives(Expr function, String variable) {
    this.function = function;
    this.variable = variable;
  }

  /** What one mistake leads to. */
  List<Wrong> ofOne() {
    List<Wrong> all = new ArrayList<>(ofSteps());
    all.addAll(ofWhole());
    return all;
  }

  /** What one mistake in the derivation leads to, made once or again and again. */
  List<Wrong> ofSteps() {
    List<Wrong> all = new ArrayList<>();
    forms().forEach(form -> all.addAll(new WrongDerivation(form, variable).ofOne()));
    forms().forEach(form -> all.addAll(new WrongDerivation(form, variable).ofOneRepeated()));
    return all;
  }

  /** What is less likely: two mistakes in different steps, or one after f/g became f g^-1. */
  List<Wrong> further() {
    List<Wrong> all = new ArrayList<>();
    List<Expr> forms = forms();
    Expr product = PowerForm.ofQuotients(function, variable);
    if (!forms.contains(product)) {
      all.addAll(new WrongDerivation(product, variable).ofOne());
    }
    forms.forEach(form -> all.addAll(new WrongDerivation(form, variable).ofTwo()));
    return all;
  }

  /** The function as it is given, and with powers for reciprocals and roots. */
  private List<Expr> forms() {
    Expr powers = PowerForm.ofReciprocals(function, variable);
    return powers.equals(function) ? List.of(function) : List.of(function, powers);
  }

  private List<Wrong> ofWhole() {
    Expr derivative = Differentiator.differentiate(function, variable);
    List<Wrong> all = new ArrayList<>();
    Antiderivative.of(Derivation.of(function, variable), variable)
        .ifPresent(integral -> all.add(whole(Misconception.INTEGRATED, integral)));
    all.add(whole(Misconception.NOT_DIFFERENTIATED, function));
    all.add(whole(Misconception.SIGN_OF_WHOLE, negation(derivative)));
    all.add(
        whole(
            Misconception.DIFFERENTIATED_TWICE,
            Differentiator.differentiate(derivative, variable)));
    all.addAll(inOtherVariables(derivative));
    return all;
  }

  private Wrong whole(Misconception misconception, Expr result) {
    return new Wrong(result, Slip.whole(misconception, function));
  }

  private List<Wrong> inOtherVariables(Expr derivative) {
    SortedSet<String> others = Symbols.of(function);
    others.remove(variable);
    List<Wrong> all = new ArrayList<>();
    List<Expr> partial = new ArrayList<>(List.of(derivative));
    Expr inTurn = derivative;
    for (String other : others) {
      try {
        Expr along = Differentiator.differentiate(function, other);
        Slip slip = Slip.whole(Misconception.WRONG_VARIABLE, function);
        all.add(new Wrong(along, slip.naming("other", Expr.symbol(other))));
        partial.add(along);
        inTurn = Differentiator.differentiate(inTurn, other);
      } catch (NotDifferentiableException aFactorial) {
        return all;
      }
    }
    if (!others.isEmpty()) {
      all.add(whole(Misconception.DIFFERENTIATED_IN_ALL_VARIABLES, new Expr.Sum(partial)));
      all.add(whole(Misconception.DIFFERENTIATED_IN_TURN, inTurn));
    }
    return all;
  }
}
