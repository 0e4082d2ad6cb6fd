package nabla.web.course;

import java.util.UUID;
import nabla.course.ClassRole;
import nabla.course.CourseClass;

/**
 * The class that a page belongs to.
 *
 * @param zone the time zone of its times
 * @param staff whether the reader sees what its students do
 * @param teaches whether the reader may change it
 */
public record ClassHead(
    UUID id, String title, String zone, boolean staff, boolean teaches, boolean archived) {

  /** The address of its page. */
  public String path() {
    return "/classes/" + id;
  }

  public static ClassHead of(CourseClass courseClass, ClassRole role) {
    return new ClassHead(
        courseClass.id(),
        courseClass.title(),
        courseClass.zone().getId(),
        role.isStaff(),
        role == ClassRole.INSTRUCTOR && !courseClass.isArchived(),
        courseClass.isArchived());
  }
}
