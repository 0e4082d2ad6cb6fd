package nabla.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nabla.exercise.Yaml.Passage;
import nabla.math.Expr;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.math.Substitution;
import nabla.math.Symbols;
import nabla.math.Tidy;

/**
 * A text in which <code>{@</code> expression <code>@}</code> stands for the expression as LaTeX.
 */
final class Template {
  private static final String OPEN = "{@";
  private static final String CLOSE = "@}";

  /** What matters for finding formulas; an escaped character is stepped over. */
  private static final Pattern MARK = Pattern.compile("\\\\.|\\$\\$|\\$|\\{@", Pattern.DOTALL);

  private final List<Part> parts;

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  private sealed interface Part {}

  private record Verbatim(String text) implements Part {}

  private record Insertion(Expr expression, Scope scope) implements Part {}

  /** A template without insertions. */
  static Template verbatim(String text) {
    return new Template(List.of(new Verbatim(text)));
  }

  /** Reads Markdown, where insertions stand in formulas between dollar signs. */
  static Template markdown(Passage passage, Scope scope, Problems problems) {
    checkFormulas(passage, problems);
    return latex(passage, scope, problems);
  }

  private static void checkFormulas(Passage passage, Problems problems) {
    Matcher marks = MARK.matcher(passage.text());
    int opened = -1;
    String opener = "";
    while (marks.find()) {
      String mark = marks.group();
      if (mark.equals(OPEN) && opened < 0) {
        problems.at(
            passage.at(marks.start()),
            "INSERTION_OUTSIDE_FORMULA",
            "An insertion becomes LaTeX: write it between dollar signs.");
      } else if (mark.startsWith("$") && opened < 0) {
        opened = marks.start();
        opener = mark;
      } else if (mark.equals(opener)) {
        opened = -1;
      }
    }
    if (opened >= 0) {
      problems.at(
          passage.at(opened),
          "UNCLOSED_FORMULA",
          "The formula that begins here is never closed: end it with %s, or write \\$ for a dollar"
              + " sign.",
          opener);
    }
  }

  /**
   * A formula in a text.
   *
   * @param start where its first dollar sign stands
   */
  record Formula(int start, String latex) {}

  /** The formulas of {@code text}, in order; one that is never closed is none. */
  static List<Formula> formulas(String text) {
    List<Formula> formulas = new ArrayList<>();
    Matcher marks = MARK.matcher(text);
    int opened = -1;
    String opener = "";
    while (marks.find()) {
      String mark = marks.group();
      if (mark.startsWith("$") && opened < 0) {
        opened = marks.start();
        opener = mark;
      } else if (mark.equals(opener)) {
        formulas.add(new Formula(opened, text.substring(opened + opener.length(), marks.start())));
        opened = -1;
        opener = "";
      }
    }
    return formulas;
  }

  /** Reads LaTeX, noting what is wrong with its insertions. */
  static Template latex(Passage passage, Scope scope, Problems problems) {
    Expressions expressions = new Expressions(problems);
    List<Part> parts = new ArrayList<>();
    String text = passage.text();
    int done = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, done)) {
      int close = text.indexOf(CLOSE, open + OPEN.length());
      if (close < 0) {
        problems.at(
            passage.at(open),
            "UNCLOSED_INSERTION",
            "This insertion is never closed: end it with @}.");
        break;
      }
      parts.add(new Verbatim(text.substring(done, open)));
      Optional<Expr> inserted = expressions.read(passage.part(open + OPEN.length(), close), scope);
      inserted.ifPresent(expression -> parts.add(new Insertion(expression, scope)));
      done = close + CLOSE.length();
    }
    parts.add(new Verbatim(text.substring(done)));
    return new Template(parts);
  }

  /** The names in the insertions. */
  Set<String> names() {
    return parts.stream()
        .filter(Insertion.class::isInstance)
        .flatMap(part -> Symbols.of(((Insertion) part).expression()).stream())
        .collect(Collectors.toSet());
  }

  /** The text with {@code values} put in for the names in its insertions. */
  String fill(Map<String, Expr> values) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Insertion insertion) {
        Expr value =
            Tidy.tidy(Substitution.substitute(insertion.expression(), values), insertion.scope());
        text.append(LatexPrinter.print(value, insertion.scope()));
      } else if (part instanceof Verbatim verbatim) {
        text.append(verbatim.text());
      }
    }
    return text.toString();
  }
}
