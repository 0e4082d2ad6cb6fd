package nabla.web.dashboard;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.course.Assignment;
import nabla.course.Task;
import nabla.web.dashboard.GridView.Row;

/** Which students and exercises a grid shows, and in which order. */
public class GridChoice {
  private static final Duration INACTIVE = Duration.ofDays(7);

  @QueryParam("group")
  @DefaultValue("")
  String group = "";

  /** {@code stuck}, {@code inactive}, or everybody. */
  @QueryParam("show")
  @DefaultValue("")
  String show = "";

  /** {@code activity}, {@code solved}, or by name. */
  @QueryParam("sort")
  @DefaultValue("")
  String sort = "";

  @QueryParam("assignment")
  @DefaultValue("")
  String assignment = "";

  /** {@code yes}: without names, to be projected. */
  @QueryParam("masked")
  @DefaultValue("")
  String masked = "";

  public String group() {
    return group;
  }

  public String show() {
    return show;
  }

  public String sort() {
    return sort;
  }

  public String assignment() {
    return assignment;
  }

  public boolean isMasked() {
    return masked.equals("yes");
  }

  /** Those that are shown; all where empty. */
  Set<String> exercises(List<Assignment> assignments) {
    return assignments.stream()
        .filter(one -> one.id().toString().equals(assignment))
        .flatMap(one -> one.tasks().stream())
        .map(Task::exerciseId)
        .collect(Collectors.toSet());
  }

  /** Those of {@code rows}, which are by name, that are shown, in the order in which they are. */
  List<Row> rows(List<Row> rows) {
    Instant longAgo = Instant.now().minus(INACTIVE);
    Comparator<Row> order =
        switch (sort) {
          case "activity" -> Comparator.comparing(Row::last).reversed();
          case "solved" -> Comparator.comparing(Row::solved).reversed();
          default -> (one, other) -> 0;
        };
    return rows.stream()
        .filter(row -> group.isEmpty() || row.group().equals(group))
        .filter(row -> !show.equals("stuck") || row.isStuck())
        .filter(row -> !show.equals("inactive") || row.last().isBefore(longAgo))
        .sorted(order)
        .toList();
  }
}
