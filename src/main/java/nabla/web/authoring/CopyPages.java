package nabla.web.authoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import nabla.authoring.Edit;
import nabla.authoring.Revision;
import nabla.authoring.Revisions;
import nabla.authoring.Saved;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.ExerciseLibrary;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Page;

/** A new exercise that begins as a copy of another one, and says so. */
@Path("/")
@Blocking
@Needs(Right.AUTHOR)
public class CopyPages {
  private static final int UNPROCESSABLE = 422;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance copy(
        ExerciseHead head, NewForm form, List<AuthoringPages.SectionChoice> sections);
  }

  private final AuthorVisit visit;
  private final Revisions revisions;
  private final ExerciseLibrary library;
  private final Page page;

  CopyPages(AuthorVisit visit, Revisions revisions, ExerciseLibrary library, Page page) {
    this.visit = visit;
    this.revisions = revisions;
    this.library = library;
    this.page = page;
  }

  @GET
  @Path("/authoring/exercises/{id}/copy")
  public TemplateInstance ask(@PathParam("id") String id) {
    Revision latest = visit.latest(id);
    return view(latest, NewForm.copyOf(latest.draft().title(), latest.section()));
  }

  private TemplateInstance view(Revision latest, NewForm form) {
    return Templates.copy(
        visit.head(latest),
        form,
        AuthoringPages.SectionChoice.all(library.course().in(page.language())));
  }

  /** Copies the newest text under another title, as a draft. */
  @POST
  @Path("/authoring/exercises/{id}/copy")
  public Response copy(@PathParam("id") String id, @BeanParam NewForm form) {
    Revision latest = visit.latest(id);
    form.check(visit.messages(), library, other -> revisions.latest(other).isPresent());
    if (form.isGood()) {
      String title = "title: '" + form.title().strip().replace("'", "''") + "'";
      String text = latest.text().replaceFirst("(?m)^title:.*$", Matcher.quoteReplacement(title));
      Draft draft = Draft.of(form.id(), form.section(), text);
      String note = visit.messages().text("copy_note", id, latest.number());
      Saved saved = revisions.saveCopy(new Edit(draft, 0, visit.author(), note), latest);
      if (saved instanceof Saved.Done) {
        return AuthorVisit.to("/authoring/exercises/" + draft.id() + "?done=saved");
      }
      form.refuseId(visit.messages());
    }
    return AuthorVisit.page(UNPROCESSABLE, view(latest, form));
  }
}
