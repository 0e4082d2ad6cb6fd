package nabla.web.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import nabla.account.CurrentAccount;
import nabla.course.Classes;
import nabla.exercise.AuthoringProblem;
import nabla.exercise.ExerciseLibrary;
import nabla.web.course.ClassHead;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** What an instructor teaches, and what is wrong with exercise files. */
@Path("/dashboard")
@Blocking
@Needs(Right.SEE_OVERVIEW)
public class DashboardPages {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance dashboard(
        List<ClassHead> classes, List<AuthoringProblem> problems);
  }

  private final CurrentAccount current;
  private final Classes classes;
  private final ExerciseLibrary library;

  DashboardPages(CurrentAccount current, Classes classes, ExerciseLibrary library) {
    this.current = current;
    this.classes = classes;
    this.library = library;
  }

  @GET
  public TemplateInstance show() {
    List<ClassHead> heads =
        classes.of(current.member().orElseThrow(NotFoundException::new)).stream()
            .map(mine -> ClassHead.of(mine.courseClass(), mine.role()))
            .filter(head -> head.staff() && !head.archived())
            .toList();
    return Templates.dashboard(heads, library.problems());
  }
}
