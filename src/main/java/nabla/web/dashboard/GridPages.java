package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nabla.course.Assignments;
import nabla.exercise.ExerciseLibrary;
import nabla.gradebook.CsvText;
import nabla.insight.ClassOverview;
import nabla.web.course.ClassVisit;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** Students by exercises, as a page and as files. */
@Path("/")
@Blocking
@Needs(Right.SEE_WORK)
public class GridPages {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance grid(GridView view, CellMarkup cells);

    static native TemplateInstance cell(GridView.Cell cell);
  }

  private final ClassVisit visit;
  private final ClassOverview overview;
  private final Assignments assignments;
  private final ExerciseLibrary library;

  GridPages(
      ClassVisit visit, ClassOverview overview, Assignments assignments, ExerciseLibrary library) {
    this.visit = visit;
    this.overview = overview;
    this.assignments = assignments;
    this.library = library;
  }

  @GET
  @Path("/classes/{class}/grid")
  public TemplateInstance grid(@PathParam("class") UUID classId, @BeanParam GridChoice choice) {
    return Templates.grid(
        view(classId, choice), new CellMarkup(cell -> Templates.cell(cell).render().strip()));
  }

  private GridView view(UUID classId, GridChoice choice) {
    ClassVisit.In in = visit.staffed(classId);
    return GridView.of(
        overview.load(classId),
        choice,
        new GridView.Frame(in.head(), assignments.of(classId), library),
        visit.messages());
  }

  /** A line for each student: for each exercise its state in words. */
  @GET
  @Path("/classes/{class}/grid.csv")
  public Response csv(@PathParam("class") UUID classId, @BeanParam GridChoice choice) {
    GridView view = view(classId, choice);
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Name", "Email address", "Group", "Last activity"));
    view.columns().forEach(column -> head.add(column.number() + " " + column.title()));
    lines.add(head);
    for (GridView.Row row : view.rows()) {
      List<String> line = new ArrayList<>(List.of(row.name(), row.email(), row.group(), last(row)));
      row.cells().forEach(cell -> line.add(cell.words()));
      lines.add(line);
    }
    return Response.ok(CsvText.of(lines))
        .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"grid.csv\"")
        .build();
  }

  /** The same for programs. */
  @GET
  @Path("/classes/{class}/grid.json")
  @Produces(MediaType.APPLICATION_JSON)
  public List<Student> json(@PathParam("class") UUID classId, @BeanParam GridChoice choice) {
    GridView view = view(classId, choice);
    return view.rows().stream()
        .map(
            row -> {
              List<Work> work = new ArrayList<>();
              for (int i = 0; i < view.columns().size(); i++) {
                GridView.Cell cell = row.cells().get(i);
                if (!cell.state().equals("none")) {
                  String state = cell.word().replaceFirst("^cell_", "");
                  work.add(new Work(view.columns().get(i).id(), state, cell.attempts()));
                }
              }
              return new Student(row.name(), row.email(), row.group(), last(row), work);
            })
        .toList();
  }

  /** When the last answer came in, in UTC; empty for none. */
  private static String last(GridView.Row row) {
    return row.lastActivity() == null ? "" : row.lastActivity().iso();
  }

  /** A student in the file. */
  public record Student(
      String name, String email, String group, String lastActivity, List<Work> work) {}

  /** What a student did to an exercise, in the file. */
  public record Work(String exercise, String state, int attempts) {}
}
