package nabla.web.course;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import nabla.course.ZonedTime;
import nabla.web.shared.Messages;

/** Sentences about times that were typed. */
final class ClassTimes {
  private ClassTimes() {}

  /** Why {@code read} is no moment. */
  static String problem(ZonedTime read, ZoneId zone, Messages messages) {
    if (read instanceof ZonedTime.Skipped skipped) {
      DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm", messages.locale());
      return messages.text(
          "class_time_skipped",
          clock.format(skipped.before()),
          clock.format(skipped.after()),
          zone.getId());
    }
    return messages.text("class_time_unreadable");
  }
}
