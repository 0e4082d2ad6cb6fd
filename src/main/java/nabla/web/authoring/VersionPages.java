package nabla.web.authoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nabla.authoring.Checks;
import nabla.authoring.Edit;
import nabla.authoring.Revision;
import nabla.authoring.Revisions;
import nabla.authoring.Saved;
import nabla.exercise.DraftReading.Draft;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/** The versions of an exercise: who saved what, how they differ, and back to one of them. */
@Path("/")
@Blocking
@Needs(Right.AUTHOR)
public class VersionPages {
  private static final int CONFLICT = 409;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance versions(VersionsView view);
  }

  private final AuthorVisit visit;
  private final Revisions revisions;
  private final Checks checks;

  VersionPages(AuthorVisit visit, Revisions revisions, Checks checks) {
    this.visit = visit;
    this.revisions = revisions;
    this.checks = checks;
  }

  /**
   * The versions of an exercise, the newest first.
   *
   * @param from the older of two that are compared
   * @param to the newer one
   * @param lines how they differ; empty where they do not
   * @param notice what could not be done; absent when nothing was refused
   */
  public record VersionsView(
      ExerciseHead head,
      List<Version> versions,
      int from,
      int to,
      List<Comparison.Line> lines,
      @Nullable String notice) {}

  /**
   * One of them.
   *
   * @param before the number of the one before it; 0 for the first
   */
  public record Version(
      int number, Revision.State state, String author, String note, Moment at, int before) {
    /** The key of what its state is called. */
    public String word() {
      return "authoring_state_" + state;
    }
  }

  /** With two of them side by side: by default the newest and the one before. */
  @GET
  @Path("/authoring/exercises/{id}/versions")
  public TemplateInstance show(
      @PathParam("id") String id, @QueryParam("from") int from, @QueryParam("to") int to) {
    return view(visit.latest(id), from, to, null);
  }

  private TemplateInstance view(Revision latest, int from, int to, @Nullable String notice) {
    List<Revision> all = revisions.history(latest.exerciseId());
    int newer = to > 0 ? to : latest.number();
    int older = from > 0 ? from : Math.max(1, newer - 1);
    Revision before = visit.revision(latest.exerciseId(), older);
    Revision after = visit.revision(latest.exerciseId(), newer);
    return Templates.versions(
        new VersionsView(
            visit.head(latest),
            all.stream().map(this::version).toList(),
            older,
            newer,
            Comparison.of(before.text(), after.text()),
            notice));
  }

  private Version version(Revision revision) {
    @Nullable String author = revision.authorName();
    return new Version(
        revision.number(),
        revision.state(),
        author == null ? visit.messages().text("authoring_nobody") : author,
        revision.note(),
        Moment.of(revision.createdAt(), visit.messages().locale()),
        revision.number() - 1);
  }

  /** Saves the text of an earlier version as the newest one. */
  @POST
  @Path("/authoring/exercises/{id}/versions/{number}/restore")
  public Response restore(
      @PathParam("id") String id, @PathParam("number") int number, @BeanParam EditorForm form) {
    Revision latest = visit.latest(id);
    Revision wanted = visit.revision(id, number);
    Draft draft = Draft.of(id, latest.section(), wanted.text());
    String note = visit.messages().text("authoring_restored", number);
    Saved saved = revisions.save(new Edit(draft, form.base(), visit.author(), note));
    if (saved instanceof Saved.Conflict conflict) {
      String notice = visit.messages().text("authoring_newer", conflict.theirs().number());
      return AuthorVisit.page(CONFLICT, view(latest, number, latest.number(), notice));
    }
    checks.of(draft);
    return AuthorVisit.to("/authoring/exercises/" + id + "?done=saved");
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/authoring/exercises/{id}/versions/{number}/restore")
  public Response back(@PathParam("id") String id, @PathParam("number") int number) {
    return AuthorVisit.to("/authoring/exercises/" + visit.latest(id).exerciseId() + "/versions");
  }
}
