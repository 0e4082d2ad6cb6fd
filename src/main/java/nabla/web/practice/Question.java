package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.exercise.Variant;
import nabla.grade.Steps;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * One variant as it is asked.
 *
 * @param lang the language of the statement
 * @param plot graphs to read from; absent where there are none
 * @param declared what the vectors and matrices are; absent where there are none
 * @param asked what the answer is, before an equals sign
 * @param kind what is expected in the field, such as "an expression in x"
 * @param example something that may be typed and is not the answer
 */
public record Question(
    long seed,
    RawString statement,
    String lang,
    @Nullable CurvePicture plot,
    @Nullable RawString declared,
    RawString asked,
    RawString kind,
    String example,
    List<Key> keys) {

  static Question of(Variant variant, Messages messages) {
    if (!variant.asksExpression()) {
      return withoutField(variant, messages);
    }
    Scope scope = variant.spec().scope();
    return new Question(
        variant.seed(),
        Prose.paragraphs(variant.statement()),
        variant.language(),
        variant.plot().map(plot -> CurvePicture.of(plot, messages)).orElse(null),
        DeclaredObjects.sentence(scope, messages).map(Prose::line).orElse(null),
        Formula.inline(variant.answerLabel() + " ="),
        kind(scope, messages),
        messages.text("answer_example", example(scope)),
        Key.all(scope, messages));
  }

  private static Question withoutField(Variant variant, Messages messages) {
    RawString nothing = new RawString("");
    @Nullable RawString declared =
        variant.demand() instanceof Steps steps
            ? DeclaredObjects.sentence(steps.derivation().language().scope(), messages)
                .map(Prose::line)
                .orElse(null)
            : null;
    return new Question(
        variant.seed(),
        Prose.paragraphs(variant.statement()),
        variant.language(),
        variant.plot().map(plot -> CurvePicture.of(plot, messages)).orElse(null),
        declared,
        nothing,
        nothing,
        "",
        List.of());
  }

  /** Whether an expression is asked for. */
  public boolean asksExpression() {
    return !example.isEmpty();
  }

  private static RawString kind(Scope scope, Messages messages) {
    if (scope.names().isEmpty()) {
      return Prose.line(messages.text("answer_kind_number"));
    }
    List<String> names =
        scope.names().stream()
            .map(name -> "$" + LatexPrinter.print(Expr.symbol(name), scope) + "$")
            .toList();
    int last = names.size() - 1;
    String and = " " + messages.text("answer_kind_and") + " ";
    String list =
        last == 0
            ? names.get(0)
            : names.subList(0, last).stream().collect(Collectors.joining(", "))
                + and
                + names.get(last);
    return Prose.line(messages.text("answer_kind_expression", list));
  }

  private static String example(Scope scope) {
    Optional<String> shaped =
        scope.names().stream()
            .filter(name -> scope.declaration(name).stream().anyMatch(d -> !d.shape().isScalar()))
            .findFirst();
    if (shaped.isPresent()) {
      return "7*" + shaped.get() + "*" + shaped.get() + "'";
    }
    return scope.names().stream()
        .findFirst()
        .map(name -> "7" + name + "^4 - sqrt(" + name + ")")
        .orElse("sqrt(7)/4");
  }
}
