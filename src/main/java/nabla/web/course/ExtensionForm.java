package nabla.web.course;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import nabla.course.Assignments.Grant;
import nabla.course.ZonedTime;
import nabla.web.shared.Messages;

/** An extension as it was typed. */
public class ExtensionForm {
  private static final int MOST = 1000;
  private static final int LONGEST_NOTE = 500;

  @FormParam("student")
  @DefaultValue("")
  String student = "";

  @FormParam("due")
  @DefaultValue("")
  String due = "";

  @FormParam("attempts")
  @DefaultValue("")
  String attempts = "";

  @FormParam("note")
  @DefaultValue("")
  String note = "";

  private String problem = "";

  public String student() {
    return student;
  }

  public String due() {
    return due;
  }

  public String attempts() {
    return attempts;
  }

  public String note() {
    return note;
  }

  /** Why it was not given; empty when nothing is wrong. */
  public String problem() {
    return problem;
  }

  /** The form again, with what is wrong. */
  ExtensionForm refused(String sentence) {
    problem = sentence;
    return this;
  }

  /** What it says; empty when something is wrong, which {@link #problem} tells from then on. */
  Optional<Grant> read(Instant usualDue, ZoneId zone, Messages messages) {
    Optional<Instant> later = Optional.empty();
    if (!due.isBlank()) {
      ZonedTime read = ZonedTime.read(due, zone);
      if (!(read instanceof ZonedTime.At at)) {
        return no(ClassTimes.problem(read, zone, messages));
      }
      if (!at.moment().isAfter(usualDue)) {
        return no(messages.text("extension_problem_due"));
      }
      later = Optional.of(at.moment());
    }
    Optional<Integer> more = more();
    if (more.isEmpty()) {
      return no(messages.text("assignment_problem_number", 0, MOST));
    }
    if (later.isEmpty() && more.get() == 0) {
      return no(messages.text("extension_problem_nothing"));
    }
    if (note.length() > LONGEST_NOTE) {
      return no(messages.text("extension_problem_note", LONGEST_NOTE));
    }
    return Optional.of(new Grant(later, more.get(), note.strip()));
  }

  private Optional<Integer> more() {
    if (attempts.isBlank()) {
      return Optional.of(0);
    }
    try {
      return Optional.of(Integer.parseInt(attempts.strip()))
          .filter(number -> number >= 0 && number <= MOST);
    } catch (NumberFormatException isToldByTheCaller) {
      return Optional.empty();
    }
  }

  private Optional<Grant> no(String sentence) {
    refused(sentence);
    return Optional.empty();
  }
}
