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
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.authoring.QuestionSet;
import nabla.authoring.QuestionSets;
import nabla.authoring.QuestionSets.Plan;
import nabla.course.ClassRole;
import nabla.course.Classes;
import nabla.exercise.Course;
import nabla.exercise.Exercise;
import nabla.exercise.ExerciseLibrary;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import nabla.web.shared.Messages;
import nabla.web.shared.Page;
import org.jspecify.annotations.Nullable;

/** Exercises put together: seen and copied by all instructors, changed by their owner. */
@Path("/")
@Blocking
@Needs(Right.AUTHOR)
public class SetPages {
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_NOTE = 500;

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance all(List<QuestionSet> sets, SetView form);

    static native TemplateInstance one(SetView view);
  }

  private final QuestionSets sets;
  private final Classes classes;
  private final ExerciseLibrary library;
  private final CurrentAccount account;
  private final Page page;

  SetPages(
      QuestionSets sets,
      Classes classes,
      ExerciseLibrary library,
      CurrentAccount account,
      Page page) {
    this.sets = sets;
    this.classes = classes;
    this.library = library;
    this.account = account;
    this.page = page;
  }

  @GET
  @Path("/authoring/sets")
  public TemplateInstance all() {
    return Templates.all(sets.all(), view(null, new Plan("", "", List.of()), false));
  }

  @POST
  @Path("/authoring/sets")
  public Response make(
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("note") @DefaultValue("") String note,
      @FormParam("exercise") List<String> chosen) {
    Plan plan = plan(title, note, chosen);
    if (isGood(plan)) {
      return AuthorVisit.to("/authoring/sets/" + sets.make(reader().id(), plan).id());
    }
    return AuthorVisit.page(UNPROCESSABLE, Templates.all(sets.all(), view(null, plan, true)));
  }

  @GET
  @Path("/authoring/sets/{set}")
  public TemplateInstance one(@PathParam("set") UUID id) {
    QuestionSet set = find(id);
    return Templates.one(view(set, new Plan(set.title(), set.note(), set.exercises()), false));
  }

  @POST
  @Path("/authoring/sets/{set}")
  @Needs(Right.KEEP_SET)
  public Response change(
      @PathParam("set") UUID id,
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("note") @DefaultValue("") String note,
      @FormParam("exercise") List<String> chosen) {
    QuestionSet set = find(id);
    if (!set.isOf(reader().id())) {
      throw new NotFoundException();
    }
    Plan plan = plan(title, note, chosen);
    if (!isGood(plan)) {
      return AuthorVisit.page(UNPROCESSABLE, Templates.one(view(set, plan, true)));
    }
    sets.change(id, reader().id(), plan);
    return AuthorVisit.to("/authoring/sets/" + id);
  }

  @POST
  @Path("/authoring/sets/{set}/copy")
  public Response copy(@PathParam("set") UUID id) {
    QuestionSet set = find(id);
    String owner = set.ownerName();
    Messages messages = page.messages();
    String origin =
        owner == null
            ? messages.text("set_origin", set.title())
            : messages.text("set_origin_of", set.title(), owner);
    return AuthorVisit.to("/authoring/sets/" + sets.copy(set, reader().id(), origin).id());
  }

  @POST
  @Path("/authoring/sets/{set}/delete")
  @Needs(Right.KEEP_SET)
  public Response delete(@PathParam("set") UUID id) {
    if (!sets.delete(id, reader().id())) {
      throw new NotFoundException();
    }
    return AuthorVisit.to("/authoring/sets");
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/authoring/sets/{set}/{action:copy|delete}")
  public Response back(@PathParam("set") UUID id) {
    return AuthorVisit.to("/authoring/sets/" + id);
  }

  private QuestionSet find(UUID id) {
    return sets.find(id).orElseThrow(NotFoundException::new);
  }

  private Account reader() {
    return account.account().orElseThrow(NotFoundException::new);
  }

  /** In the order of the course; what is not in it is left out. */
  private Plan plan(String title, String note, List<String> chosen) {
    Set<String> wanted = new HashSet<>(chosen);
    return new Plan(
        title.strip(),
        note.strip().substring(0, Math.min(LONGEST_NOTE, note.strip().length())),
        exercises(wanted).stream().map(Exercise::id).toList());
  }

  private List<Exercise> exercises(Set<String> wanted) {
    return course().sections().stream()
        .flatMap(section -> section.exercises().stream())
        .filter(exercise -> wanted.contains(exercise.id()))
        .toList();
  }

  private Course course() {
    return library.course().in(page.language());
  }

  private static boolean isTitle(String title) {
    return !title.isEmpty() && title.length() <= LONGEST_TITLE;
  }

  private static boolean isGood(Plan plan) {
    return isTitle(plan.title()) && !plan.exercises().isEmpty();
  }

  private SetView view(@Nullable QuestionSet set, Plan plan, boolean refused) {
    Messages messages = page.messages();
    Set<String> chosen = new HashSet<>(plan.exercises());
    List<Exercise> found = exercises(chosen);
    return new SetView(
        set,
        set == null || set.isOf(reader().id()),
        plan.title(),
        plan.note(),
        refused && !isTitle(plan.title()) ? messages.text("set_problem_title", LONGEST_TITLE) : "",
        refused && plan.exercises().isEmpty() ? messages.text("set_problem_choice") : "",
        SetView.parts(course(), chosen),
        found,
        chosen.size() - found.size(),
        classes.of(reader()).stream()
            .filter(mine -> mine.role() == ClassRole.INSTRUCTOR)
            .filter(mine -> !mine.courseClass().isArchived())
            .toList());
  }
}
