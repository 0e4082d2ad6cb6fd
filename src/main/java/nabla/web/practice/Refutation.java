package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.decide.Evidence;
import nabla.diagnose.Task;
import nabla.exercise.Variant;
import nabla.grade.Steps;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Symbols;
import nabla.web.shared.Messages;
import nabla.web.shared.Numbers;
import nabla.web.shared.Prose;

/** Puts what shows an answer to be wrong into words, without giving the right one away. */
final class Refutation {
  private final Variant variant;
  private final Messages messages;

  Refutation(Variant variant, Messages messages) {
    this.variant = variant;
    this.messages = messages;
  }

  /** One line, or one for each part of an answer in several parts. */
  List<RawString> lines(Evidence evidence) {
    if (evidence instanceof Evidence.Matrices matrices) {
      return MatrixRefutation.of(variant.spec(), messages).lines(matrices);
    }
    if (evidence instanceof Evidence.Shapes shapes) {
      return MatrixRefutation.of(variant.spec(), messages).lines(shapes);
    }
    if (evidence instanceof Evidence.Line line && variant.demand() instanceof Steps steps) {
      return new LineRefutation(steps.derivation().language(), messages).lines(line);
    }
    if (evidence instanceof Evidence.Picks picks) {
      return picks(picks);
    }
    if (!(evidence instanceof Evidence.Parts parts)) {
      return List.of(line(evidence));
    }
    List<RawString> lines = new ArrayList<>();
    for (int i = 0; i < parts.parts().size(); i++) {
      Map<String, String> place = Map.of("part", "" + (i + 1), "parts", "" + parts.parts().size());
      Optional<Evidence> part = parts.parts().get(i);
      lines.add(line(part.isPresent() ? "part_wrong" : "part_unobjectionable", place));
      part.ifPresent(wrong -> lines.add(line(wrong)));
    }
    return lines;
  }

  /** How many are wrong and missing; which ones stands beside them. */
  private List<RawString> picks(Evidence.Picks picks) {
    String kind = PickList.kindOf(variant).orElse("one");
    List<RawString> lines = new ArrayList<>();
    if (picks.wrong() > 0) {
      lines.add(Prose.line(messages.counted("incorrect_pick_" + kind, picks.wrong())));
    }
    if (picks.missing() > 0 && kind.equals("several")) {
      lines.add(Prose.line(messages.counted("incorrect_pick_missing", picks.missing())));
    }
    return lines;
  }

  private RawString line(Evidence evidence) {
    if (evidence instanceof Evidence.Coefficient coefficient) {
      return coefficient(coefficient);
    }
    if (evidence instanceof Evidence.Rounded) {
      // The right digits are not told: they would be the answer.
      return line("incorrect_rounded", Map.of());
    }
    if (evidence instanceof Evidence.Slope slope) {
      return slope(slope);
    }
    Map<String, String> values = new HashMap<>(Map.of("at", at(evidence)));
    String kind;
    if (evidence instanceof Evidence.Value value) {
      kind = "value";
      put(value, values);
    } else {
      kind = "undefined";
      values.put("expected", rounded(((Evidence.NarrowerDomain) evidence).expected()));
    }
    if (evidence.at().isEmpty()) {
      return line(kind.equals("value") ? "incorrect_number" : "incorrect_undefined_number", values);
    }
    return line(key("incorrect_" + kind + (tellsTooMuch() ? "_hidden" : "")), values);
  }

  private RawString slope(Evidence.Slope evidence) {
    Map<String, String> values = new HashMap<>(Map.of("at", at(evidence)));
    put(evidence.value(), values);
    values.put("symbol", LatexPrinter.print(Expr.symbol(evidence.variable())));
    return line(evidence.at().isEmpty() ? "incorrect_slope_everywhere" : "incorrect_slope", values);
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
