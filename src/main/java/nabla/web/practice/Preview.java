package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.LongStream;
import nabla.exercise.Course;
import nabla.exercise.Exercise;
import nabla.exercise.Variant;
import nabla.grade.Picks;
import nabla.web.shared.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A variant as students see it, for its author.
 *
 * @param number which of the variants it is, from 1
 * @param parameters what was drawn; empty where nothing is
 * @param picks what there is to pick from; absent where nothing is
 * @param lines those of a derivation; absent where none is asked for
 * @param hints all of them
 */
public record Preview(
    long number,
    String parameters,
    Question question,
    @Nullable PickList picks,
    @Nullable LineList lines,
    List<RawString> hints,
    SolutionView solution) {

  /** The first {@code most} variants of {@code exercise}. */
  public static List<Preview> of(Exercise exercise, int most, Course course, Messages messages) {
    return LongStream.range(0, Math.min(most, exercise.variantCount()))
        .mapToObj(seed -> of(exercise.variant(seed), course, messages))
        .toList();
  }

  private static Preview of(Variant variant, Course course, Messages messages) {
    return new Preview(
        variant.seed() + 1,
        String.join(
            ", ",
            variant.parameters().entrySet().stream()
                .map(drawn -> drawn.getKey() + " = " + drawn.getValue())
                .toList()),
        Question.of(variant, messages),
        PickList.of(variant, Picks.read(""), messages),
        LineList.of(variant, "", LineList.Marks.NONE, messages),
        HelpView.hints(variant, course, messages),
        SolutionView.of(variant, course, messages));
  }

  /** What keeps the ids of this preview apart from those of others on the page. */
  public String place() {
    return "-" + number;
  }
}
