package nabla.web.course;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nabla.course.Extension;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;

/** What a student has beyond the others, in words. */
public final class ExtensionWords {
  private ExtensionWords() {}

  /** With times in {@code zone}. */
  public static String of(Extension extension, ZoneId zone, Messages messages) {
    List<String> parts = new ArrayList<>();
    extension
        .due()
        .map(due -> Moment.in(zone, due, messages.locale()).text())
        .map(due -> messages.text("extension_due", due))
        .ifPresent(parts::add);
    if (extension.extraAttempts() > 0) {
      parts.add(messages.counted("extension_attempts", extension.extraAttempts()));
    }
    if (!extension.note().isEmpty()) {
      parts.add(extension.note());
    }
    return String.join(", ", parts);
  }
}
