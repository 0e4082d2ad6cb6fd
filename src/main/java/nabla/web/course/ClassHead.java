package nabla.web.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import nabla.course.ClassRole;
import nabla.course.CourseClass;
import nabla.web.shared.Moment;

/**
 * The class that a page belongs to.
 *
 * @param zone the time zone of its times
 * @param staff whether the reader sees what its students do
 * @param teaches whether the reader may change it
 */
public record ClassHead(
    UUID id, String title, String zone, boolean staff, boolean teaches, boolean archived) {

  /** {@code moment}, by the clocks of the class. */
  public Moment moment(Instant moment, Locale locale) {
    return Moment.of(ZoneId.of(zone), moment, locale);
  }

  /** {@code moment} with its day and its time, by the clocks of the class. */
  public Moment exactly(Instant moment, Locale locale) {
    return Moment.in(ZoneId.of(zone), moment, locale);
  }

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
