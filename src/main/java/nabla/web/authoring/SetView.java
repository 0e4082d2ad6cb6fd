package nabla.web.authoring;

import java.util.List;
import java.util.Set;
import nabla.authoring.QuestionSet;
import nabla.course.Classes;
import nabla.exercise.Course;
import nabla.exercise.Exercise;
import nabla.exercise.Section;
import org.jspecify.annotations.Nullable;

/**
 * A question set, or the form for a new one.
 *
 * @param set absent for a new one
 * @param own whether the reader may change it
 * @param title what stands in the form
 * @param titleProblem why it is not taken; empty when it is
 * @param choiceProblem why the choice is not taken; empty when it is
 * @param parts the sections with exercises to choose from
 * @param chosen those that are in it, in the order of the course
 * @param gone how many of it are no longer in the course
 * @param classes the reader's classes that it can be assigned to
 */
public record SetView(
    @Nullable QuestionSet set,
    boolean own,
    String title,
    String note,
    String titleProblem,
    String choiceProblem,
    List<Part> parts,
    List<Exercise> chosen,
    long gone,
    List<Classes.Mine> classes) {

  /**
   * A section.
   *
   * @param open whether something in it is chosen
   */
  public record Part(int number, String title, boolean open, List<Choice> choices) {}

  /** An exercise that can be in the set. */
  public record Choice(String id, String number, String title, boolean chosen) {}

  static List<Part> parts(Course course, Set<String> chosen) {
    return course.sections().stream()
        .filter(section -> !section.exercises().isEmpty())
        .map(section -> part(section, chosen))
        .toList();
  }

  private static Part part(Section section, Set<String> chosen) {
    List<Choice> choices =
        section.exercises().stream()
            .map(
                exercise ->
                    new Choice(
                        exercise.id(),
                        exercise.number(),
                        exercise.title(),
                        chosen.contains(exercise.id())))
            .toList();
    return new Part(
        section.number(), section.title(), choices.stream().anyMatch(Choice::chosen), choices);
  }
}
