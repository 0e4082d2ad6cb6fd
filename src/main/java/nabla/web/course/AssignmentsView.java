package nabla.web.course;

import java.util.List;

/** The assignments of a class. */
public record AssignmentsView(ClassHead head, List<Line> lines) {

  /**
   * One of them.
   *
   * @param points the reader's own, in words; for staff the points there are
   */
  public record Line(AssignmentView.Plan plan, String points) {}
}
