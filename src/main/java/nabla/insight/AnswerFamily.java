package nabla.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nabla.math.Expr;
import nabla.math.Substitution;
import nabla.math.Tidy;

/**
 * Answers to variants of one exercise that are the same in terms of its parameters.
 *
 * @param formulas every formula known to give all of the answers, the likeliest first; at least one
 */
record AnswerFamily(List<Expr> formulas) {
  AnswerFamily {
    formulas = List.copyOf(formulas);
  }

  /** The family of one answer alone. */
  static AnswerFamily of(Expr answer, SortedMap<String, Expr> parameters) {
    return new AnswerFamily(ParameterFormulas.of(answer, parameters));
  }

  /** Decides whether a formula, with numbers for its parameters, is the answer in question. */
  interface Sameness {
    boolean isAnswer(Expr instance);
  }

  /**
   * The family with one more answer, given where the parameters have these values; empty when none
   * of the formulas gives it.
   */
  Optional<AnswerFamily> with(SortedMap<String, Expr> parameters, Sameness sameness) {
    List<Expr> fitting = new ArrayList<>();
    for (Expr formula : formulas) {
      if (sameness.isAnswer(Tidy.tidy(Substitution.substitute(formula, parameters)))) {
        fitting.add(formula);
      }
    }
    return fitting.isEmpty() ? Optional.empty() : Optional.of(new AnswerFamily(fitting));
  }

  /**
   * As {@link #with(SortedMap, Sameness)}, with all formulas only where the answer, whose own
   * family is {@code own}, is built like those here; else the {@code likeliest} ones decide.
   */
  Optional<AnswerFamily> with(
      SortedMap<String, Expr> parameters, Sameness sameness, AnswerFamily own, int likeliest) {
    boolean alike = own.formulas.stream().anyMatch(new HashSet<>(formulas)::contains);
    AnswerFamily tried =
        alike || formulas.size() <= likeliest
            ? this
            : new AnswerFamily(formulas.subList(0, likeliest));
    return tried.with(parameters, sameness);
  }

  /** The likeliest formula. */
  Expr formula() {
    return Tidy.tidy(formulas.get(0));
  }
}
