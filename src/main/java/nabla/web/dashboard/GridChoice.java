package nabla.web.dashboard;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nabla.course.Assignment;
import nabla.course.Task;
import nabla.web.dashboard.GridView.Row;

/** Which students and exercises a grid shows, and in which order. */
public class GridChoice {
  private static final Duration INACTIVE = Duration.ofDays(7);

  /** As many students as are read at once, with a column for every exercise of the course. */
  static final int ROWS = 50;

  private static final String ALL = "all";

  /** A part of a name, in any case. */
  @QueryParam("name")
  @DefaultValue("")
  String name = "";

  /** The number of the page, from 1; {@code all} for all at once. */
  @QueryParam("page")
  @DefaultValue("1")
  String page = "1";

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

  public String name() {
    return name;
  }

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

  /** The page that was asked for; empty for all rows at once. */
  Optional<Integer> page() {
    if (page.equals(ALL)) {
      return Optional.empty();
    }
    return Optional.of(page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
  }

  /** The address of the same choice with another page; all rows where empty. */
  String query(Optional<Integer> number) {
    return "?" + chosen() + "page=" + number.map(String::valueOf).orElse(ALL);
  }

  /** What is chosen, as it stands in an address before more; empty where nothing is. */
  public String chosen() {
    StringBuilder query = new StringBuilder();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("group", group);
    values.put("assignment", assignment);
    values.put("show", show);
    values.put("sort", sort);
    values.put("masked", masked);
    values.forEach(
        (key, value) -> {
          if (!value.isEmpty()) {
            query.append(key).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8)).append('&');
          }
        });
    return query.toString();
  }

  /** Those of {@code rows}, which are by name, that are shown, in the order in which they are. */
  List<Row> rows(List<Row> rows) {
    // A group that is gone, or never was, leaves everybody, as the page then says.
    boolean isGroup = rows.stream().anyMatch(row -> row.group().equals(group)) && !group.isEmpty();
    String part = name.strip().toLowerCase(Locale.ROOT);
    Instant longAgo = Instant.now().minus(INACTIVE);
    Comparator<Row> order =
        switch (sort) {
          case "activity" -> Comparator.comparing(Row::last).reversed();
          case "solved" -> Comparator.comparing(Row::solved).reversed();
          default -> (one, other) -> 0;
        };
    return rows.stream()
        .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(part))
        .filter(row -> !isGroup || row.group().equals(group))
        .filter(row -> !show.equals("stuck") || row.isStuck())
        .filter(row -> !show.equals("inactive") || row.last().isBefore(longAgo))
        .sorted(order)
        .toList();
  }
}
