package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nabla.diagnose.Task;
import nabla.differentiate.Lesson;
import nabla.differentiate.WorkedDifferential;
import nabla.differentiate.WorkedLine;
import nabla.differentiate.WorkedSolution;
import nabla.exercise.Course;
import nabla.exercise.Section;
import nabla.exercise.Variant;
import nabla.grade.AnswerSpec;
import nabla.math.LatexPrinter;
import nabla.math.Scope;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * How a variant is solved.
 *
 * @param text the author's own words; absent when there are none
 * @param lang the language of these words
 * @param lines a line for each rule; none when the author says it in words, or when it is not about
 *     a derivative
 * @param picks what there is to pick from, with what it is
 * @param result what the answer is; absent where no expression is asked for
 */
public record SolutionView(
    @Nullable RawString text,
    String lang,
    List<Line> lines,
    List<PickList.Marked> picks,
    @Nullable RawString result) {
  /** The sections of the lecture that a line cites, by their slugs. */
  private static final Map<Lesson, String> SECTIONS =
      Map.ofEntries(
          Map.entry(Lesson.LINEARITY, "linearity"),
          Map.entry(Lesson.PRODUCT_RULE, "product-rule"),
          Map.entry(Lesson.QUOTIENT_RULE, "product-rule"),
          Map.entry(Lesson.POWER_RULE, "powers-and-polynomials"),
          Map.entry(Lesson.CHAIN_RULE, "chain-rule"),
          Map.entry(Lesson.EXPONENTIAL, "exponentials"),
          Map.entry(Lesson.OTHER_BASE, "functions-of-exponentials"),
          Map.entry(Lesson.LOGARITHM, "natural-logarithm"),
          Map.entry(Lesson.DIFFERENTIAL, "taylor"),
          Map.entry(Lesson.INVERSE_RULE, "summary"),
          Map.entry(Lesson.DETERMINANT_RULE, "determinants"),
          Map.entry(Lesson.INNER_PRODUCT, "matrix-derivatives"));

  /**
   * One rule applied.
   *
   * @param rule its name
   * @param section the number of the section that it is from; 0 for none
   */
  public record Line(String rule, int section, RawString formula) {}

  static SolutionView of(Variant variant, Course course, Messages messages) {
    @Nullable RawString text = variant.solution().map(Prose::paragraphs).orElse(null);
    List<PickList.Marked> picks = PickList.solution(variant);
    if (!variant.asksExpression()) {
      return new SolutionView(text, variant.language(), List.of(), picks, null);
    }
    String answer = LatexPrinter.print(variant.spec().reference(), variant.spec().scope());
    return new SolutionView(
        text,
        variant.language(),
        text == null ? lines(variant, course, messages) : List.of(),
        picks,
        Formula.display(variant.answerLabel() + " = " + answer));
  }

  /** The lines of the derivation, the result apart; none when no derivative is asked for. */
  static List<Line> lines(Variant variant, Course course, Messages messages) {
    if (!variant.asksExpression()) {
      return List.of();
    }
    AnswerSpec spec = variant.spec();
    @Nullable Task task =
        spec.task().orElse(null) instanceof Task.At at ? at.task() : spec.task().orElse(null);
    List<Line> lines = new ArrayList<>();
    if (task instanceof Task.Derivative derivative) {
      for (WorkedLine line : WorkedSolution.of(derivative.function(), derivative.variable())) {
        if (line.lesson() != Lesson.RESULT) {
          lines.add(line(line.lesson(), line.latex(), course, messages));
        }
      }
    } else if (spec.scope().hasMatrices()) {
      for (WorkedDifferential.Line line : differential(task, spec.scope())) {
        lines.add(line(line.lesson(), line.latex(), course, messages));
      }
    }
    return lines;
  }

  private static Line line(Lesson lesson, String latex, Course course, Messages messages) {
    String rule = messages.text("lesson_" + lesson);
    return new Line(rule, section(lesson, course), Formula.display(latex));
  }

  private static List<WorkedDifferential.Line> differential(@Nullable Task task, Scope scope) {
    if (task instanceof Task.Gradient asked) {
      return WorkedDifferential.gradient(asked.function(), asked.variable(), scope);
    }
    if (task instanceof Task.Expansion asked) {
      return WorkedDifferential.directional(
          asked.function(), asked.variable(), asked.direction(), scope);
    }
    return task instanceof Task.Directional asked
        ? WorkedDifferential.directional(
            asked.function(), asked.variable(), asked.direction(), scope)
        : List.of();
  }

  private static int section(Lesson lesson, Course course) {
    String slug = SECTIONS.getOrDefault(lesson, "");
    return course.sections().stream()
        .filter(section -> section.slug().equals(slug))
        .mapToInt(Section::number)
        .findFirst()
        .orElse(0);
  }
}
