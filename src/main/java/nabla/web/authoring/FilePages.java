package nabla.web.authoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import nabla.authoring.Exports;
import nabla.authoring.Imports;
import nabla.authoring.LeftOut;
import nabla.authoring.StaleImportException;
import nabla.exercise.ExerciseLibrary;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Page;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Exercises as files: taken along as a folder, and brought in as drafts. */
@Path("/")
@Blocking
@Needs(Right.AUTHOR)
public class FilePages {
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance bring(BringView view);

    static native TemplateInstance look(PlanView view);
  }

  private final AuthorVisit visit;
  private final Exports exports;
  private final Imports imports;
  private final ExerciseLibrary library;
  private final Page page;

  FilePages(
      AuthorVisit visit, Exports exports, Imports imports, ExerciseLibrary library, Page page) {
    this.visit = visit;
    this.exports = exports;
    this.imports = imports;
    this.library = library;
    this.page = page;
  }

  /**
   * The form for a file.
   *
   * @param text what was typed in the place of one
   * @param problem why nothing can be done; empty when there is no reason
   */
  public record BringView(
      List<AuthoringPages.SectionChoice> sections, String text, String problem) {}

  /**
   * What taking a file over would do.
   *
   * @param notice why nothing was done; absent when nothing was refused
   */
  public record PlanView(
      Imports.Plan plan, List<Line> items, List<Reason> leftOut, @Nullable String notice) {}

  /** An exercise in it. */
  public record Line(
      String id,
      String title,
      Imports.Effect effect,
      List<TextProblem> problems,
      List<Comparison.Line> difference) {
    /** The key of what becomes of it. */
    public String word() {
      return "import_" + effect;
    }
  }

  /** What is not taken over, and why. */
  public record Reason(LeftOut.Kind kind, String place, String sentence) {}

  /** The newest texts as a folder that {@code check} understands. */
  @GET
  @Path("/authoring/exercises.zip")
  public Response export() {
    return Response.ok(exports.newest())
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"exercises.zip\"")
        .build();
  }

  /** What keys there are, for editors that complete them. */
  @GET
  @Path("/authoring/exercise.schema.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response schema() {
    byte[] schema = library.files().get("exercise.schema.json");
    return schema == null ? Response.ok("{}").build() : Response.ok(schema).build();
  }

  @GET
  @Path("/authoring/import")
  public TemplateInstance ask() {
    return Templates.bring(new BringView(sections(), "", ""));
  }

  private List<AuthoringPages.SectionChoice> sections() {
    return AuthoringPages.SectionChoice.all(library.course().in(page.language()));
  }

  /** Keeps the file, or else the text, to be looked at. */
  @POST
  @Path("/authoring/import")
  public Response stage(
      @FormParam("file") @Nullable FileUpload file,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("section") @DefaultValue("") String section) {
    @Nullable FileUpload chosen = file == null || file.size() == 0 ? null : file;
    if (chosen == null && text.isBlank()) {
      String problem = visit.messages().text("import_nothing");
      return AuthorVisit.page(
          UNPROCESSABLE, Templates.bring(new BringView(sections(), text, problem)));
    }
    byte[] content = chosen == null ? text.getBytes(StandardCharsets.UTF_8) : bytes(chosen);
    String name = chosen == null ? "" : chosen.fileName();
    return AuthorVisit.to(
        "/authoring/import/" + imports.stage(visit.author(), name, section, content));
  }

  private static byte[] bytes(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Path("/authoring/import/{import}")
  public TemplateInstance look(@PathParam("import") UUID id) {
    return view(plan(id), null);
  }

  private Imports.Plan plan(UUID id) {
    return imports.plan(id, visit.author()).orElseThrow(NotFoundException::new);
  }

  private TemplateInstance view(Imports.Plan plan, @Nullable String notice) {
    return Templates.look(
        new PlanView(
            plan,
            plan.items().stream().map(FilePages::line).toList(),
            plan.leftOut().stream().map(this::reason).toList(),
            notice));
  }

  private static Line line(Imports.Item item) {
    return new Line(
        item.draft().id(),
        item.draft().title(),
        item.effect(),
        TextProblem.of(item.problems(), item.draft().text()),
        item.effect() == Imports.Effect.CHANGED
            ? Comparison.of(item.before(), item.draft().text())
            : List.of());
  }

  private Reason reason(LeftOut left) {
    return new Reason(
        left.kind(),
        left.place(),
        visit.messages().text("import_left_" + left.kind(), left.detail()));
  }

  /** Saves what was looked at, as drafts. */
  @POST
  @Path("/authoring/import/{import}")
  public Response take(
      @PathParam("import") UUID id, @FormParam("seen") @DefaultValue("") String seen) {
    Imports.Plan plan = plan(id);
    if (plan.seen().equals(seen)) {
      try {
        imports.take(plan, visit.author(), visit.messages().text("import_note", plan.fileName()));
        return AuthorVisit.to("/authoring?q=");
      } catch (StaleImportException isToldBelow) {
        // As when it had been noticed before.
      }
    }
    return AuthorVisit.page(CONFLICT, view(plan(id), visit.messages().text("import_stale")));
  }
}
