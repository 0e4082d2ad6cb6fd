package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nabla.attempt.Attempt;
import nabla.decide.Evidence;
import nabla.diagnose.Task;
import nabla.exercise.Variant;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Symbols;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Numbers;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/** Puts the verdict on an answer to one variant into words. */
final class Verdicts {
  private final Variant variant;
  private final Messages messages;

  Verdicts(Variant variant, Messages messages) {
    this.variant = variant;
    this.messages = messages;
  }

  /** The verdict on a stored attempt, the {@code number}th that counted. */
  VerdictView of(Attempt attempt, int number) {
    boolean counted =
        attempt.verdict() == Attempt.Verdict.CORRECT
            || attempt.verdict() == Attempt.Verdict.INCORRECT;
    return new VerdictView(
        attempt.verdict().name(),
        state(attempt.verdict()),
        counted ? number : 0,
        Moment.of(attempt.createdAt(), messages.locale()),
        reading(attempt, variant.spec()),
        sentences(attempt.outcome()),
        Place.in(attempt.raw(), attempt.problems(), messages));
  }

  /** The verdict on a text that was not kept. */
  VerdictView ofUnkept(String text, Grade grade) {
    return new VerdictView(
        Attempt.Verdict.INVALID.name(),
        state(Attempt.Verdict.INVALID),
        0,
        null,
        null,
        sentences(grade.outcome()),
        Place.in(text, grade.problems(), messages));
  }

  /**
   * What was read of {@code attempt}; of LaTeX, which a formula editor wrote, as far as it could be
   * read.
   */
  static @Nullable RawString reading(Attempt attempt, AnswerSpec spec) {
    if (!attempt.readingLatex().isEmpty()) {
      return Formula.inline(attempt.readingLatex());
    }
    return attempt.raw().contains("\\") ? Reading.formula(attempt.raw(), spec) : null;
  }

  /** The name of the icon and the colour of {@code verdict}. */
  static String state(Attempt.Verdict verdict) {
    return switch (verdict) {
      case CORRECT -> "ok";
      case INCORRECT -> "no";
      case INVALID -> "inv";
      case UNDECIDED -> "und";
    };
  }

  private List<RawString> sentences(Grade.Outcome outcome) {
    if (outcome instanceof Grade.Outcome.Correct correct) {
      return List.of(line(key("correct_" + correct.method()), Map.of()));
    }
    if (outcome instanceof Grade.Outcome.Incorrect incorrect) {
      return List.of(evidence(incorrect.evidence()));
    }
    if (outcome instanceof Grade.Outcome.Undecided undecided) {
      return List.of(
          line("undecided_" + undecided.reason(), Map.of()), line("undecided_next", Map.of()));
    }
    return List.of();
  }

  private RawString evidence(Evidence evidence) {
    if (evidence instanceof Evidence.Coefficient coefficient) {
      return coefficient(coefficient);
    }
    Map<String, String> values = new HashMap<>(Map.of("at", at(evidence)));
    String kind;
    if (evidence instanceof Evidence.Value value) {
      kind = "value";
      put(value, values);
    } else {
      kind = "undefined";
      values.put("expected", rounded(((Evidence.Undefined) evidence).expected()));
    }
    if (evidence.at().isEmpty()) {
      return line(kind.equals("value") ? "incorrect_number" : "incorrect_undefined_number", values);
    }
    return line(key("incorrect_" + kind + (tellsTooMuch() ? "_hidden" : "")), values);
  }

  /** A coefficient that is one number is not shown: it would be the answer. */
  private RawString coefficient(Evidence.Coefficient evidence) {
    Map<String, String> values = new HashMap<>(Map.of("at", at(evidence)));
    put(evidence.value(), values);
    String symbol = LatexPrinter.print(Expr.symbol(evidence.symbol()));
    values.put("symbol", symbol);
    values.put("power", evidence.order() == 1 ? symbol : symbol + "^{" + evidence.order() + "}");
    String term = evidence.order() == 0 ? "incorrect_constant" : "incorrect_coefficient";
    return line(evidence.at().isEmpty() ? term + "_number" : term, values);
  }

  private void put(Evidence.Value value, Map<String, String> values) {
    Numbers.Pair pair = Numbers.apart(value.answer(), value.expected(), locale());
    values.put("answer", tellsTooMuch() ? rounded(value.answer()) : pair.first());
    values.put("expected", pair.second());
  }

  /** A reference without symbols is itself the number that a counterexample would show. */
  private boolean tellsTooMuch() {
    return Symbols.of(variant.spec().reference()).isEmpty();
  }

  private String at(Evidence evidence) {
    return evidence.at().entrySet().stream()
        .map(
            symbol ->
                LatexPrinter.print(Expr.symbol(symbol.getKey()))
                    + " = "
                    + Numbers.latex(symbol.getValue(), locale()))
        .collect(Collectors.joining(",\\ "));
  }

  private String key(String key) {
    boolean derivative =
        variant.spec().task().filter(Task.Derivative.class::isInstance).isPresent();
    return derivative ? key + "_derivative" : key;
  }

  private RawString line(String key, Map<String, String> values) {
    return Prose.line(messages.filled(key, values));
  }

  private String rounded(BigDecimal number) {
    return Numbers.rounded(number, locale());
  }

  private Locale locale() {
    return messages.locale();
  }
}
