package nabla.web.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.account.Account;
import nabla.account.Role;
import nabla.course.ClassRole;
import nabla.course.Classes;
import nabla.course.Classes.Member;
import nabla.course.CourseClass;
import nabla.course.Rosters;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Classes: one's own, and what one of them is. */
@Path("/")
@Blocking
@Needs(Right.SEE_CLASS)
public class ClassPages {
  @CheckedTemplate
  static class Templates {
    static native TemplateInstance all(ClassesView view);

    static native TemplateInstance one(ClassView view);
  }

  private final ClassVisit visit;
  private final Classes classes;
  private final Rosters rosters;
  private final String address;

  ClassPages(
      ClassVisit visit,
      Classes classes,
      Rosters rosters,
      @ConfigProperty(name = "nabla.address") String address) {
    this.visit = visit;
    this.classes = classes;
    this.rosters = rosters;
    this.address = address.replaceFirst("/+$", "");
  }

  /**
   * One's own classes.
   *
   * @param form for another one; absent for those who cannot make one
   */
  public record ClassesView(
      List<ClassHead> teaching, List<ClassHead> joined, @Nullable ClassForm form) {}

  @GET
  @Path("/classes")
  public TemplateInstance all() {
    return Templates.all(view(ClassForm.of("", ZoneId.systemDefault())));
  }

  private ClassesView view(ClassForm form) {
    Account account = visit.account();
    List<ClassHead> heads =
        classes.of(account).stream()
            .map(mine -> ClassHead.of(mine.courseClass(), mine.role()))
            .toList();
    return new ClassesView(
        heads.stream().filter(ClassHead::staff).toList(),
        heads.stream().filter(head -> !head.staff()).toList(),
        account.is(Role.INSTRUCTOR) ? form : null);
  }

  @POST
  @Path("/classes")
  @Needs(Right.TEACH)
  public Response create(@BeanParam ClassForm form) {
    Optional<ZoneId> zone = form.read(visit.messages());
    if (zone.isEmpty()) {
      return Responses.again(Templates.all(view(form)));
    }
    CourseClass made = classes.create(form.title().strip(), zone.get(), visit.account());
    return Responses.to("/classes/" + made.id());
  }

  @GET
  @Path("/classes/{class}")
  public TemplateInstance one(@PathParam("class") UUID classId) {
    return Templates.one(view(visit.joined(classId), null));
  }

  /** The page of the class of {@code in}, with {@code notice} of something that was refused. */
  Response refused(ClassVisit.In in, String notice) {
    return Responses.again(Templates.one(view(in, notice)));
  }

  private ClassView view(ClassVisit.In in, @Nullable String notice) {
    return view(in, ClassForm.of(in.courseClass().title(), in.courseClass().zone()), notice);
  }

  private ClassView view(ClassVisit.In in, ClassForm form, @Nullable String notice) {
    CourseClass courseClass = in.courseClass();
    boolean staff = in.role().isStaff();
    List<Member> members = classes.members(courseClass.id());
    String code = staff ? Classes.code(courseClass) : "";
    return new ClassView(
        in.head(),
        code,
        address + "/join?code=" + code,
        staff ? members : members.stream().filter(m -> m.role() == ClassRole.INSTRUCTOR).toList(),
        staff ? rosters.expected(courseClass.id()) : List.of(),
        form,
        notice);
  }

  @POST
  @Path("/classes/{class}/settings")
  @Needs(Right.TEACH)
  public Response rename(@PathParam("class") UUID classId, @BeanParam ClassForm form) {
    ClassVisit.In in = visit.taught(classId);
    Optional<ZoneId> zone = form.read(visit.messages());
    if (zone.isEmpty()) {
      return Responses.again(Templates.one(view(in, form, null)));
    }
    classes.rename(classId, form.title().strip(), zone.get());
    return Responses.to("/classes/" + classId);
  }

  @POST
  @Path("/classes/{class}/code")
  @Needs(Right.TEACH)
  public Response changeCode(@PathParam("class") UUID classId) {
    visit.taught(classId);
    classes.changeCode(classId);
    return Responses.to("/classes/" + classId);
  }

  @POST
  @Path("/classes/{class}/archive")
  @Needs(Right.TEACH)
  public Response archive(@PathParam("class") UUID classId) {
    visit.taught(classId);
    classes.archive(classId);
    return Responses.to("/classes/" + classId);
  }

  @POST
  @Path("/classes/{class}/restore")
  @Needs(Right.TEACH)
  public Response restore(@PathParam("class") UUID classId) {
    visit.taughtOnce(classId);
    classes.restore(classId);
    return Responses.to("/classes/" + classId);
  }

  /** A browser that is started again asks for the address its form was sent to. */
  @GET
  @Path("/classes/{class}/{action:settings|code|archive|restore|members|leave}")
  public Response back(@PathParam("class") UUID classId) {
    visit.joined(classId);
    return Responses.to("/classes/" + classId);
  }
}
