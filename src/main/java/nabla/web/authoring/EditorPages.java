package nabla.web.authoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.authoring.Checks;
import nabla.authoring.Edit;
import nabla.authoring.Revision;
import nabla.authoring.Revisions;
import nabla.authoring.Saved;
import nabla.authoring.UnsavedTexts;
import nabla.exercise.DraftReading;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.TextFields;
import nabla.web.authoring.EditorView.Conflict;
import nabla.web.authoring.EditorView.Looked;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.practice.Trial;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/** The editor on the text of an exercise. */
@Path("/")
@Blocking
@Needs(Right.AUTHOR)
public class EditorPages {
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance editor(EditorView view);
  }

  private final AuthorVisit visit;
  private final Revisions revisions;
  private final UnsavedTexts unsaved;
  private final Checks checks;
  private final ExerciseLibrary library;
  private final Algebra algebra;
  private final ClassFigures figures;

  EditorPages(
      AuthorVisit visit,
      Revisions revisions,
      UnsavedTexts unsaved,
      Checks checks,
      ExerciseLibrary library,
      Algebra algebra,
      ClassFigures figures) {
    this.visit = visit;
    this.revisions = revisions;
    this.unsaved = unsaved;
    this.checks = checks;
    this.library = library;
    this.algebra = algebra;
    this.figures = figures;
  }

  /** What stands in the editor, and what is said beside it. */
  private record Content(
      String text,
      int base,
      String note,
      @Nullable Moment typed,
      @Nullable Conflict conflict,
      @Nullable String notice,
      List<ClassFigures.Line> figures,
      String answer,
      long seed) {
    static Content of(String text, int base, @Nullable Moment typed, @Nullable String notice) {
      return new Content(text, base, "", typed, null, notice, List.of(), "", 0);
    }

    Content with(List<ClassFigures.Line> lines) {
      return new Content(text, base, note, typed, conflict, notice, lines, answer, seed);
    }
  }

  /** With what was typed there last and not saved. */
  @GET
  @Path("/authoring/exercises/{id}")
  public TemplateInstance show(
      @PathParam("id") String id, @QueryParam("done") @DefaultValue("") String done) {
    Revision latest = visit.latest(id);
    Optional<UnsavedTexts.Unsaved> left =
        unsaved.find(visit.author(), id).filter(text -> !text.text().equals(latest.text()));
    @Nullable String notice =
        done.equals("saved") ? visit.messages().text("authoring_saved", latest.number()) : null;
    return view(
        latest,
        left.map(text -> Content.of(text.text(), text.base(), at(text.at()), null))
            .orElseGet(() -> Content.of(latest.text(), latest.number(), null, notice))
            .with(
                library
                    .find(id)
                    .map(exercise -> figures.of(exercise, visit.messages()))
                    .orElse(List.of())));
  }

  private Moment at(Instant instant) {
    return Moment.of(instant, visit.messages().locale());
  }

  private TemplateInstance view(Revision latest, Content content) {
    Draft draft = Draft.of(latest.exerciseId(), latest.section(), content.text());
    DraftReading reading = library.read(draft);
    Looked looked = Looked.at(reading, draft.text(), library.course(), visit.messages());
    boolean trying = !content.answer().isBlank() && reading.exercise().isPresent();
    return Templates.editor(
        new EditorView(
            visit.head(latest),
            content.text(),
            content.base(),
            content.note(),
            trying ? looked.trying(trial(reading.exercise().get(), content)) : looked,
            content.typed(),
            unsaved.others(visit.author(), latest.exerciseId()).stream()
                .map(UnsavedTexts.AtWork::name)
                .toList(),
            content.conflict(),
            content.notice(),
            TextFields.of(draft.text()).orElse(null),
            content.figures(),
            content.answer(),
            content.seed()));
  }

  private Trial trial(Exercise exercise, Content content) {
    String answer = content.answer().replace("\r\n", "\n").strip();
    return Trial.of(answer, exercise.variant(content.seed()), algebra, visit.messages());
  }

  /** Saves the text as a revision, whatever is wrong with it, unless it is too large to keep. */
  @POST
  @Path("/authoring/exercises/{id}")
  public Response save(@PathParam("id") String id, @BeanParam EditorForm form) {
    Revision latest = visit.latest(id);
    Draft draft = Draft.of(id, latest.section(), form.text);
    if (form.text.isBlank() || isTooLarge(draft)) {
      return AuthorVisit.page(UNPROCESSABLE, view(latest, content(form, null)));
    }
    if (draft.text().equals(latest.text())) {
      unsaved.drop(visit.author(), id);
      return AuthorVisit.to("/authoring/exercises/" + id);
    }
    Saved saved = revisions.save(new Edit(draft, form.base(), visit.author(), form.note));
    if (saved instanceof Saved.Conflict conflict) {
      unsaved.keep(visit.author(), id, form.base(), draft.text());
      return AuthorVisit.page(
          CONFLICT, view(latest, content(form, conflict(conflict.theirs(), draft))));
    }
    unsaved.drop(visit.author(), id);
    checks.of(draft);
    return AuthorVisit.to("/authoring/exercises/" + id + "?done=saved");
  }

  private boolean isTooLarge(Draft draft) {
    return library.read(draft).problems().stream()
        .anyMatch(problem -> problem.code().equals("FILE_TOO_LARGE"));
  }

  /** Whoever has seen the other text and saves again goes on from it. */
  private static Content content(EditorForm form, @Nullable Conflict conflict) {
    int base = conflict == null ? form.base() : conflict.number();
    return new Content(
        form.text, base, form.note, null, conflict, null, List.of(), form.answer, form.seed());
  }

  private Conflict conflict(Revision theirs, Draft mine) {
    String author =
        Optional.ofNullable(theirs.authorName())
            .orElseGet(() -> visit.messages().text("authoring_nobody"));
    return new Conflict(
        theirs.number(), author, at(theirs.createdAt()), Comparison.of(theirs.text(), mine.text()));
  }

  /** The text as it would be, without saving it. */
  @POST
  @Path("/authoring/exercises/{id}/look")
  @Limited(Limit.READING)
  public TemplateInstance look(@PathParam("id") String id, @BeanParam EditorForm form) {
    return view(visit.latest(id), content(form, null));
  }

  /** The text with what stands in the form beside it, without saving it. */
  @POST
  @Path("/authoring/exercises/{id}/fields")
  @Limited(Limit.READING)
  public TemplateInstance putFieldsIn(@PathParam("id") String id, @BeanParam EditorForm form) {
    Revision latest = visit.latest(id);
    form.putFieldsIn();
    unsaved.keep(visit.author(), id, form.base(), form.text);
    return view(latest, content(form, null));
  }

  /** Keeps what is being typed, so that nothing is lost before it is saved. */
  @POST
  @Path("/authoring/exercises/{id}/draft")
  @Limited(Limit.READING)
  public Response keep(@PathParam("id") String id, @BeanParam EditorForm form) {
    visit.latest(id);
    unsaved.keep(visit.author(), id, form.base(), form.text);
    return Response.noContent().build();
  }

  /** Forgets what was typed and not saved. */
  @POST
  @Path("/authoring/exercises/{id}/draft/drop")
  public Response drop(@PathParam("id") String id) {
    visit.latest(id);
    unsaved.drop(visit.author(), id);
    return AuthorVisit.to("/authoring/exercises/" + id);
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/authoring/exercises/{id}/{action:look|draft|fields}")
  public Response back(@PathParam("id") String id) {
    return AuthorVisit.to("/authoring/exercises/" + visit.latest(id).exerciseId());
  }
}
