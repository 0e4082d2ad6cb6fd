package nabla.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nabla.math.Declaration;
import nabla.math.Dimension;
import nabla.math.Function;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.math.Shape;
import nabla.parse.AnswerParser;
import nabla.parse.Asked;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Formula;

/** What one can type; every example is read by the parser itself. */
@Path("/about-input")
@Blocking
@Needs(Right.SEE_INPUT_GUIDE)
public class AboutPages {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance aboutInput(List<Group> groups, String functions);
  }

  /** Examples of one kind; its messages are {@code about_name} and {@code about_name_text}. */
  public record Group(String name, List<Example> examples) {
    public String title() {
      return "about_" + name;
    }

    public String text() {
      return "about_" + name + "_text";
    }
  }

  /** Something to type, and how it is read. */
  public record Example(String typed, RawString read) {
    static Example of(String typed) {
      return of(typed, Scope.open());
    }

    static Example of(String typed, Scope scope) {
      Asked asked = Asked.ANYTHING;
      String latex =
          LatexPrinter.print(AnswerParser.parse(typed, scope, asked).expression(), scope);
      return new Example(typed, Formula.inline("\\displaystyle " + latex));
    }
  }

  private static final Scope MATRICES = matrices();

  private static Scope matrices() {
    Dimension n = new Dimension.Named("n");
    Shape square = new Shape(n, n);
    Map<String, Declaration> declared = new LinkedHashMap<>();
    declared.put("w", Declaration.of(Shape.vector(n)));
    declared.put("a", Declaration.of(Shape.vector(n)));
    for (String name : List.of("A", "M", "X")) {
      declared.put(name, Declaration.of(square));
    }
    return Scope.declaring(declared);
  }

  @GET
  public TemplateInstance show() {
    return Templates.aboutInput(
        List.of(
            group("basic", "3x^2", "2x y", "x^(n+1)", "(x+1)/(2x)", "x/2 + 0.5", "2(x+1)(x-1)"),
            group("functions", "sin(2x)", "e^(x^2)", "ln(x)", "sin^2(x)", "|x|", "max(x, 0)"),
            group("constants", "e^x", "2 pi", "sqrt(x)", "cbrt(x)", "root(5, x)"),
            group("paste", "x² · √2", "½ − π", "\\frac{1}{x}", "\\sqrt{x} \\cdot \\ln(x)"),
            matrices("vectors", "w'M w", "M^T w", "X^-1", "inv(X)'", "a w' - 2I", "(1, 2)"),
            matrices("matrices", "tr(A X)", "det(X)", "ln |X|", "||w||^2", "[[1, 2], [3, 4]]"),
            group("remainder", "x^2 + 2x eps + O(eps^2)"),
            group("care", "1/2x", "e^3x", "sin 2x", "sin^-1 x", "log(x)")),
        functions());
  }

  private static Group group(String name, String... typed) {
    return new Group(name, Arrays.stream(typed).map(Example::of).toList());
  }

  private static Group matrices(String name, String... typed) {
    return new Group(name, Arrays.stream(typed).map(text -> Example.of(text, MATRICES)).toList());
  }

  private static String functions() {
    return Arrays.stream(Function.values())
        .filter(function -> function != Function.FACTORIAL && !function.isOfMatrices())
        .map(Function::text)
        .collect(Collectors.joining(", "));
  }
}
