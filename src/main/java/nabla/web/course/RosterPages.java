package nabla.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import nabla.course.Roster;
import nabla.course.Rosters;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A list of students, looked at before it is taken over. */
@Path("/")
@Blocking
@Needs(Right.TEACH)
public class RosterPages {
  private static final int SHOWN = 200;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance roster(View view);
  }

  private final ClassVisit visit;
  private final Rosters rosters;

  RosterPages(ClassVisit visit, Rosters rosters) {
    this.visit = visit;
    this.rosters = rosters;
  }

  /**
   * A roster and what it would change.
   *
   * @param text as it was sent
   * @param problems sentences about what is wrong, by line
   * @param preview absent before a roster without problems was sent
   */
  public record View(
      ClassHead head, String text, List<Line> problems, Rosters.@Nullable Preview preview) {

    /** So many lines of a list are shown. */
    public int shown() {
      return SHOWN;
    }
  }

  /** Something about a line of the file. */
  public record Line(long number, String code, String sentence) {}

  @GET
  @Path("/classes/{class}/roster")
  public TemplateInstance ask(@PathParam("class") UUID classId) {
    return Templates.roster(new View(visit.taught(classId).head(), "", List.of(), null));
  }

  /** The file, or else the text, as it was sent. */
  @POST
  @Path("/classes/{class}/roster/preview")
  public Response look(
      @PathParam("class") UUID classId,
      @FormParam("file") @Nullable FileUpload file,
      @FormParam("text") @DefaultValue("") String text) {
    ClassVisit.In in = visit.taught(classId);
    String sent = file == null || file.size() == 0 ? text : Roster.decode(bytes(file));
    Roster roster = Roster.read(sent);
    if (!roster.problems().isEmpty()) {
      return Responses.again(refused(in, sent, roster));
    }
    return Responses.page(
        200,
        Templates.roster(new View(in.head(), sent, List.of(), rosters.preview(classId, roster))));
  }

  private TemplateInstance refused(ClassVisit.In in, String text, Roster roster) {
    List<Line> problems =
        roster.problems().stream()
            .limit(SHOWN)
            .map(
                flaw ->
                    new Line(
                        flaw.line(),
                        flaw.kind().name(),
                        visit.messages().text("roster_problem_" + flaw.kind(), flaw.text())))
            .toList();
    return Templates.roster(new View(in.head(), text, problems, null));
  }

  private static byte[] bytes(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes over what was looked at. */
  @POST
  @Path("/classes/{class}/roster")
  public Response take(
      @PathParam("class") UUID classId, @FormParam("text") @DefaultValue("") String text) {
    ClassVisit.In in = visit.taught(classId);
    Roster roster = Roster.read(text);
    if (!roster.problems().isEmpty()) {
      return Responses.again(refused(in, text, roster));
    }
    rosters.take(classId, roster);
    return Responses.to("/classes/" + classId);
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/classes/{class}/roster/preview")
  public Response back(@PathParam("class") UUID classId) {
    visit.taught(classId);
    return Responses.to("/classes/" + classId + "/roster");
  }
}
