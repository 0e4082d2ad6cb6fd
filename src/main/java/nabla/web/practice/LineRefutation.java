package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nabla.decide.Evidence;
import nabla.derive.Language;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.parse.AnswerParser;
import nabla.web.shared.Messages;
import nabla.web.shared.Numbers;
import nabla.web.shared.Prose;

/** Puts what shows a line of a derivation to be wrong into words. */
final class LineRefutation {
  private final Language language;
  private final Messages messages;

  LineRefutation(Language language, Messages messages) {
    this.language = language;
    this.messages = messages;
  }

  List<RawString> lines(Evidence.Line evidence) {
    List<RawString> lines = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    values.put("line", Integer.toString(evidence.number()));
    values.put("small", LatexPrinter.print(Expr.symbol(language.small())));
    lines.add(line("line_" + evidence.fault(), values));
    evidence.values().ifPresent(found -> lines.addAll(values(found, evidence)));
    return lines;
  }

  private List<RawString> values(Evidence found, Evidence.Line evidence) {
    Map<String, String> values = new HashMap<>();
    String key = put(found, values);
    if (key.isEmpty()) {
      return List.of();
    }
    List<RawString> lines = new ArrayList<>();
    if (!evidence.functions().isEmpty()) {
      lines.add(line("line_functions", Map.of("functions", functions(evidence))));
    }
    lines.add(line(key, values));
    return lines;
  }

  private String functions(Evidence.Line evidence) {
    String variable = LatexPrinter.print(Expr.symbol(language.variable()));
    return evidence.functions().entrySet().stream()
        .map(
            function ->
                "$%s(%s) = %s$"
                    .formatted(
                        function.getKey(),
                        variable,
                        AnswerParser.parse(function.getValue(), language.scope()).latex()))
        .collect(Collectors.joining(", "));
  }

  /** Puts what is told about {@code found} into {@code values}; the key of the sentence. */
  private String put(Evidence found, Map<String, String> values) {
    if (found instanceof Evidence.Matrices matrices) {
      values.putAll(
          new MatrixRefutation(language.scope(), MatrixRefutation.Reference.SHOWN, messages)
              .values(matrices));
      if (matrices.values().answer().isEmpty()) {
        return "";
      }
      return matrices.coefficient().isPresent() ? "line_matrix_term" : "line_matrix";
    }
    values.put("at", at(found));
    if (found instanceof Evidence.Coefficient coefficient) {
      int order = coefficient.order();
      String symbol = LatexPrinter.print(Expr.symbol(coefficient.symbol()));
      values.put("power", order <= 1 ? symbol : symbol + "^{" + order + "}");
      put(coefficient.value(), values);
      return (order == 0 ? "line_constant" : "line_coefficient")
          + (found.at().isEmpty() ? "_number" : "");
    }
    if (found instanceof Evidence.Value value) {
      put(value, values);
      return found.at().isEmpty() ? "line_number" : "line_value";
    }
    return found instanceof Evidence.NarrowerDomain ? "line_undefined" : "";
  }

  private void put(Evidence.Value value, Map<String, String> values) {
    Numbers.Pair pair = Numbers.apart(value.answer(), value.expected(), messages.locale());
    values.put("answer", pair.first());
    values.put("expected", pair.second());
  }

  private String at(Evidence evidence) {
    return evidence.at().entrySet().stream()
        .map(
            symbol ->
                LatexPrinter.print(Expr.symbol(symbol.getKey()), language.scope())
                    + " = "
                    + LatexPrinter.print(Expr.number(symbol.getValue())))
        .collect(Collectors.joining(",\\, "));
  }

  private RawString line(String key, Map<String, String> values) {
    return Prose.line(messages.filled(key, values));
  }
}
