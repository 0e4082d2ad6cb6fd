package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nabla.account.CurrentAccount;
import nabla.course.Classes;
import nabla.exercise.AuthoringProblem;
import nabla.exercise.ExerciseLibrary;
import nabla.insight.ProblemReport;
import nabla.insight.ProblemReports;
import nabla.web.course.ClassHead;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Moment;
import nabla.web.shared.Page;

/** What an instructor teaches, and what is wrong with exercises. */
@Path("/dashboard")
@Blocking
@Needs(Right.SEE_OVERVIEW)
public class DashboardPages {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance dashboard(
        List<ClassHead> classes, List<ReportedProblem> reports, List<AuthoringProblem> problems);
  }

  private final CurrentAccount current;
  private final Classes classes;
  private final ExerciseLibrary library;
  private final ProblemReports reports;
  private final Page page;

  DashboardPages(
      CurrentAccount current,
      Classes classes,
      ExerciseLibrary library,
      ProblemReports reports,
      Page page) {
    this.current = current;
    this.classes = classes;
    this.library = library;
    this.reports = reports;
    this.page = page;
  }

  @GET
  public TemplateInstance show() {
    List<ClassHead> heads =
        classes.of(current.member().orElseThrow(NotFoundException::new)).stream()
            .map(mine -> ClassHead.of(mine.courseClass(), mine.role()))
            .filter(head -> head.staff() && !head.archived())
            .toList();
    return Templates.dashboard(
        heads, reports.openElsewhere().stream().map(this::reported).toList(), library.problems());
  }

  private ReportedProblem reported(ProblemReport report) {
    return ReportedProblem.of(
        report,
        library,
        "/exercises/",
        null,
        "/dashboard/reports/" + report.id() + "/settle",
        Moment.of(report.at(), page.locale()));
  }

  /** Takes a report of somebody in no class off the list. */
  @POST
  @Path("/reports/{report}/settle")
  @Needs(Right.SETTLE_REPORT)
  public Response settle(@PathParam("report") UUID report) {
    reports.settleElsewhere(report, current.member().orElseThrow(NotFoundException::new).id());
    return Response.seeOther(URI.create("/dashboard")).build();
  }
}
