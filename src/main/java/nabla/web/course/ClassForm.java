package nabla.web.course;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nabla.web.shared.Messages;

/** A class's title and time zone as they were typed. */
public class ClassForm {
  private static final int LONGEST = 200;

  @FormParam("title")
  @DefaultValue("")
  String title = "";

  @FormParam("zone")
  @DefaultValue("")
  String zone = "";

  private String problem = "";
  private String zoneProblem = "";

  static ClassForm of(String title, ZoneId zone) {
    ClassForm form = new ClassForm();
    form.title = title;
    form.zone = zone.getId();
    return form;
  }

  public String title() {
    return title;
  }

  public String zone() {
    return zone;
  }

  /** Why the title is not taken; empty when it is. */
  public String problem() {
    return problem;
  }

  /** Why the zone is not taken; empty when it is. */
  public String zoneProblem() {
    return zoneProblem;
  }

  /** The zones that there are to choose from. */
  public List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .toList();
  }

  /** The zone; empty when something is wrong, which the form says from then on. */
  Optional<ZoneId> read(Messages messages) {
    if (title.isBlank() || title.strip().length() > LONGEST) {
      problem = messages.text("class_problem_title", LONGEST);
    }
    Optional<ZoneId> read = Optional.empty();
    try {
      read = Optional.of(ZoneId.of(zone.strip()));
    } catch (DateTimeException isNone) {
      zoneProblem = messages.text("class_problem_zone");
    }
    return problem.isEmpty() ? read : Optional.empty();
  }
}
