package nabla.web.authoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nabla.authoring.Checks;
import nabla.authoring.Edit;
import nabla.authoring.Revision;
import nabla.authoring.Revisions;
import nabla.authoring.Saved;
import nabla.exercise.Course;
import nabla.exercise.DraftReading;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Moment;
import nabla.web.shared.Page;
import org.jspecify.annotations.Nullable;

/** All exercises there are to write on, and new ones. */
@Path("/")
@Blocking
@Needs(Right.AUTHOR)
public class AuthoringPages {
  private static final int UNPROCESSABLE = 422;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance all(ListView view);

    static native TemplateInstance fresh(NewForm form, List<SectionChoice> sections);
  }

  private final AuthorVisit visit;
  private final Revisions revisions;
  private final Checks checks;
  private final ExerciseLibrary library;
  private final Page page;

  AuthoringPages(
      AuthorVisit visit, Revisions revisions, Checks checks, ExerciseLibrary library, Page page) {
    this.visit = visit;
    this.revisions = revisions;
    this.checks = checks;
    this.library = library;
    this.page = page;
  }

  /**
   * The exercises that {@code query} finds.
   *
   * @param found how many there are
   */
  public record ListView(String query, int found, List<Part> parts) {}

  /** A section with what is found in it. */
  public record Part(int number, String title, List<Row> rows) {}

  /**
   * An exercise in the list.
   *
   * @param place its number in the course; empty for what students do not get
   * @param author who saved it last; absent for what came with the installation
   */
  public record Row(ExerciseHead head, String place, @Nullable String author, Moment at) {}

  /** A section to put an exercise into. */
  public record SectionChoice(String slug, String title) {
    static List<SectionChoice> all(Course course) {
      return course.sections().stream()
          .map(
              section ->
                  new SectionChoice(section.slug(), section.number() + "\u2002" + section.title()))
          .toList();
    }
  }

  @GET
  @Path("/authoring")
  public TemplateInstance all(@QueryParam("q") @DefaultValue("") String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    Map<String, Revision> live =
        revisions.live().stream()
            .collect(Collectors.toMap(Revision::exerciseId, Function.identity()));
    Map<String, List<Row>> bySection =
        revisions.latest().stream()
            .filter(revision -> matches(revision, wanted))
            .map(revision -> row(revision, live.get(revision.exerciseId())))
            .collect(Collectors.groupingBy(row -> row.head().section()));
    List<Part> parts = new ArrayList<>();
    for (Section section : library.course().in(page.language()).sections()) {
      List<Row> rows = bySection.getOrDefault(section.slug(), List.of());
      if (!rows.isEmpty()) {
        parts.add(new Part(section.number(), section.title(), inOrder(rows, section)));
      }
    }
    int found = parts.stream().mapToInt(part -> part.rows().size()).sum();
    return Templates.all(new ListView(query, found, parts));
  }

  private static boolean matches(Revision revision, String wanted) {
    return revision.exerciseId().contains(wanted)
        || revision.text().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private Row row(Revision revision, @Nullable Revision live) {
    String place =
        live == null ? "" : library.find(revision.exerciseId()).map(Exercise::number).orElse("");
    return new Row(
        ExerciseHead.of(revision, Optional.ofNullable(live), revision.section()),
        place,
        revision.authorName(),
        Moment.of(revision.createdAt(), visit.messages().locale()));
  }

  /** In the order of the course, then those that students do not get. */
  private static List<Row> inOrder(List<Row> rows, Section section) {
    List<String> order = section.exercises().stream().map(Exercise::id).toList();
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparingInt(
            row -> {
              int at = order.indexOf(row.head().id());
              return at < 0 ? Integer.MAX_VALUE : at;
            }));
    return sorted;
  }

  @GET
  @Path("/authoring/new")
  public TemplateInstance fresh() {
    return Templates.fresh(new NewForm(), sections());
  }

  private List<SectionChoice> sections() {
    return SectionChoice.all(library.course().in(page.language()));
  }

  /** Saves the first revision, when the function and its names can be read. */
  @POST
  @Path("/authoring/new")
  public Response create(@BeanParam NewForm form) {
    form.check(visit.messages(), library, id -> revisions.latest(id).isPresent());
    if (form.isGood()) {
      Draft draft = Draft.of(form.id(), form.section(), form.exercise().text());
      DraftReading reading = library.read(draft);
      form.note(TextProblem.of(reading.problems(), draft.text()));
      if (form.isGood()) {
        Saved saved = revisions.save(new Edit(draft, 0, visit.author(), ""));
        if (saved instanceof Saved.Done) {
          checks.of(draft);
          return AuthorVisit.to("/authoring/exercises/" + draft.id() + "?done=saved");
        }
        form.refuseId(visit.messages());
      }
    }
    return AuthorVisit.page(UNPROCESSABLE, Templates.fresh(form, sections()));
  }
}
