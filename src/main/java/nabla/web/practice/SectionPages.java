package nabla.web.practice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.attempt.Attempts;
import nabla.attempt.Progress;
import nabla.exercise.Course;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;
import nabla.exercise.SectionPicture;
import nabla.exercise.SectionText;
import nabla.web.limit.Limit;
import nabla.web.limit.Limited;
import nabla.web.picture.MovablePicture;
import nabla.web.picture.Picture;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Page;

/** What a section teaches, with a picture to move; and all of it on paper. */
@Path("/sections/{slug}")
@Blocking
@Needs(Right.SEE_COURSE)
public class SectionPages {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance section(Lesson lesson);

    static native TemplateInstance picture(Picture picture);

    static native TemplateInstance print(Lesson lesson, List<PrintedExercise> exercises);
  }

  private final ExerciseLibrary library;
  private final Attempts attempts;
  private final CurrentAccount account;
  private final ExerciseViews views;
  private final Page page;

  SectionPages(
      ExerciseLibrary library,
      Attempts attempts,
      CurrentAccount account,
      ExerciseViews views,
      Page page) {
    this.library = library;
    this.attempts = attempts;
    this.account = account;
    this.views = views;
    this.page = page;
  }

  /** With the sliders of the picture where the query says, by their names. */
  @GET
  public TemplateInstance show(@PathParam("slug") String slug, @Context UriInfo asked) {
    return Templates.section(lesson(slug, settings(asked)));
  }

  /** The picture alone, for a page that is open. */
  @GET
  @Path("/picture")
  @Limited(Limit.DRAWING)
  public TemplateInstance picture(@PathParam("slug") String slug, @Context UriInfo asked) {
    SectionPicture picture =
        section(slug)
            .text(page.language())
            .flatMap(SectionText::picture)
            .orElseThrow(NotFoundException::new);
    return Templates.picture(MovablePicture.of(picture).at(settings(asked), page.messages()));
  }

  /** The section and its exercises, with the solutions of those that are solved. */
  @GET
  @Path("/print")
  public TemplateInstance print(@PathParam("slug") String slug) {
    List<PrintedExercise> exercises =
        section(slug).exercises().stream()
            .map(exercise -> views.printed(known(), exercise, page.messages()))
            .toList();
    return Templates.print(lesson(slug, Map.of()), exercises);
  }

  private Optional<UUID> known() {
    return account.account().map(Account::id);
  }

  private Lesson lesson(String slug, Map<String, String> settings) {
    Map<String, Progress> progress = known().map(attempts::progress).orElse(Map.of());
    return Lesson.of(course(), section(slug), progress, settings, page.messages());
  }

  private Course course() {
    return library.course().in(page.language());
  }

  private Section section(String slug) {
    return course().sections().stream()
        .filter(section -> section.slug().equals(slug))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static Map<String, String> settings(UriInfo asked) {
    return asked.getQueryParameters().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0)));
  }
}
