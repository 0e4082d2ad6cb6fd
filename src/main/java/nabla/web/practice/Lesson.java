package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import nabla.attempt.Progress;
import nabla.exercise.Course;
import nabla.exercise.Section;
import nabla.exercise.SectionPicture;
import nabla.exercise.SectionText;
import nabla.math.LatexPrinter;
import nabla.web.picture.MovablePicture;
import nabla.web.picture.Picture;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What a section teaches, and where it stands in the course.
 *
 * @param text absent where nothing is written yet
 * @param lang the language of the text
 * @param shows what the picture is about; absent without a picture
 * @param picture at one setting of its sliders; absent without a picture
 * @param buildsOn the sections that this one needs
 * @param previous the section before; absent for the first
 * @param next the section after; absent for the last
 */
public record Lesson(
    SectionView section,
    @Nullable RawString text,
    String lang,
    @Nullable RawString shows,
    @Nullable Picture picture,
    List<SectionView> buildsOn,
    @Nullable SectionView previous,
    @Nullable SectionView next) {

  /** With the picture where {@code asked} sets its sliders. */
  static Lesson of(
      Course course,
      Section section,
      Map<String, Progress> progress,
      Map<String, String> asked,
      Messages messages) {
    String language = messages.locale().getLanguage();
    @Nullable SectionText text = section.text(language).orElse(null);
    @Nullable SectionPicture picture = text == null ? null : text.picture().orElse(null);
    return new Lesson(
        SectionView.of(section, progress),
        text == null ? null : Prose.paragraphs(text.markdown()),
        text == null ? language : text.language(),
        picture == null ? null : shows(picture),
        picture == null ? null : MovablePicture.of(picture).at(asked, messages),
        course.sections().stream()
            .filter(other -> section.buildsOn().contains(other.slug()))
            .map(other -> SectionView.of(other, progress))
            .toList(),
        beside(course, section.number() - 1, progress),
        beside(course, section.number() + 1, progress));
  }

  private static @Nullable SectionView beside(
      Course course, int number, Map<String, Progress> progress) {
    return course.sections().stream()
        .filter(section -> section.number() == number)
        .map(section -> SectionView.of(section, progress))
        .findFirst()
        .orElse(null);
  }

  private static RawString shows(SectionPicture picture) {
    List<String> functions = picture.functions().stream().map(LatexPrinter::print).toList();
    String formula =
        switch (picture.kind()) {
          case SUM, PRODUCT -> "f(x) = " + functions.get(0) + ",\\quad g(x) = " + functions.get(1);
          case CHAIN ->
              "f(u) = "
                  + LatexPrinter.naming(
                      picture.functions().get(0), Map.of(SectionPicture.VARIABLE, "u"))
                  + ",\\quad g(x) = "
                  + functions.get(1);
          case LEVELS -> "f(x, y) = " + functions.get(0);
          case FORM -> "\\boldsymbol{w}^\\top \\boldsymbol{M}\\,\\boldsymbol{w}";
          case DETERMINANT -> "\\boldsymbol{I} + \\varepsilon\\,\\boldsymbol{M}";
          case SECANT, REMAINDER, SLOPE, INVERSE -> "f(x) = " + functions.get(0);
        };
    return Formula.inline(formula);
  }
}
