package nabla.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nabla.math.Function;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.web.shared.Formula;

/** What one can type; every example is read by the parser itself. */
@Path("/about-input")
@Blocking
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
      String latex = LatexPrinter.print(AnswerParser.parse(typed, Scope.open()).expression());
      return new Example(typed, Formula.inline("\\displaystyle " + latex));
    }
  }

  @GET
  public TemplateInstance show() {
    return Templates.aboutInput(
        List.of(
            group("basic", "3x^2", "2x y", "x^(n+1)", "(x+1)/(2x)", "x/2 + 0.5", "2(x+1)(x-1)"),
            group("functions", "sin(2x)", "e^(x^2)", "ln(x)", "sin^2(x)", "|x|"),
            group("constants", "e^x", "2 pi", "sqrt(x)", "cbrt(x)", "root(5, x)"),
            group("paste", "x² · √2", "½ − π", "\\frac{1}{x}", "\\sqrt{x} \\cdot \\ln(x)"),
            group("care", "1/2x", "e^3x", "sin 2x", "sin^-1 x", "log(x)")),
        functions());
  }

  private static Group group(String name, String... typed) {
    return new Group(name, Arrays.stream(typed).map(Example::of).toList());
  }

  private static String functions() {
    return Arrays.stream(Function.values())
        .filter(function -> function != Function.FACTORIAL)
        .map(Function::text)
        .collect(Collectors.joining(", "));
  }
}
