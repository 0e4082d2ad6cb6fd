package nabla.web.course;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nabla.account.Account;
import nabla.account.People;
import nabla.account.Role;
import nabla.course.ClassRole;
import nabla.course.Classes;
import nabla.course.Rosters;
import nabla.web.rights.Needs;
import nabla.web.rights.Right;

/** Who is in a class, and as what. */
@Path("/")
@Blocking
@Needs(Right.TEACH)
public class MemberPages {
  private static final int LONGEST_GROUP = 100;

  private final ClassVisit visit;
  private final Classes classes;
  private final Rosters rosters;
  private final People people;
  private final ClassPages pages;

  MemberPages(ClassVisit visit, Classes classes, Rosters rosters, People people, ClassPages pages) {
    this.visit = visit;
    this.classes = classes;
    this.rosters = rosters;
    this.people = people;
    this.pages = pages;
  }

  /** Adds somebody who has an account, as student, assistant or instructor. */
  @POST
  @Path("/classes/{class}/members")
  public Response add(
      @PathParam("class") UUID classId,
      @FormParam("email") @DefaultValue("") String email,
      @FormParam("role") @DefaultValue("STUDENT") String role) {
    ClassVisit.In in = visit.taught(classId);
    Optional<Account> person = people.findByEmail(email);
    if (person.isEmpty()) {
      return pages.refused(in, visit.messages().text("class_problem_nobody", email.strip()));
    }
    return give(in, person.get(), role(role));
  }

  @POST
  @Path("/classes/{class}/members/{account}/role")
  public Response change(
      @PathParam("class") UUID classId,
      @PathParam("account") UUID account,
      @FormParam("role") @DefaultValue("STUDENT") String role) {
    ClassVisit.In in = visit.taught(classId);
    member(classId, account);
    return give(in, people.find(account).orElseThrow(NotFoundException::new), role(role));
  }

  private Response give(ClassVisit.In in, Account person, ClassRole role) {
    UUID classId = in.courseClass().id();
    // An instructor of a class can do what only instructors of the installation can.
    if (role == ClassRole.INSTRUCTOR && !person.is(Role.INSTRUCTOR)) {
      return pages.refused(
          in, visit.messages().text("class_problem_not_instructor", person.name()));
    }
    return classes.setRole(classId, person.id(), role)
        ? Responses.to("/classes/" + classId)
        : pages.refused(in, visit.messages().text("class_problem_last"));
  }

  @POST
  @Path("/classes/{class}/members/{account}/group")
  public Response group(
      @PathParam("class") UUID classId,
      @PathParam("account") UUID account,
      @FormParam("group") @DefaultValue("") String group) {
    ClassVisit.In in = visit.taught(classId);
    member(classId, account);
    if (group.strip().length() > LONGEST_GROUP) {
      return pages.refused(in, visit.messages().text("class_problem_group", LONGEST_GROUP));
    }
    classes.setGroup(classId, account, group.strip());
    return Responses.to("/classes/" + classId);
  }

  @POST
  @Path("/classes/{class}/members/{account}/remove")
  public Response remove(@PathParam("class") UUID classId, @PathParam("account") UUID account) {
    ClassVisit.In in = visit.taught(classId);
    member(classId, account);
    return classes.remove(classId, account)
        ? Responses.to("/classes/" + classId)
        : pages.refused(in, visit.messages().text("class_problem_last"));
  }

  @POST
  @Path("/classes/{class}/expected/remove")
  public Response forget(
      @PathParam("class") UUID classId, @FormParam("email") @DefaultValue("") String email) {
    visit.taught(classId);
    rosters.forget(classId, email);
    return Responses.to("/classes/" + classId);
  }

  /** Out of the class; answers and points stay. */
  @POST
  @Path("/classes/{class}/leave")
  @Needs(Right.SEE_CLASS)
  public Response leave(@PathParam("class") UUID classId) {
    ClassVisit.In in = visit.joined(classId);
    return classes.remove(classId, visit.account().id())
        ? Responses.to("/classes")
        : pages.refused(in, visit.messages().text("class_problem_last"));
  }

  private void member(UUID classId, UUID account) {
    if (classes.members(classId).stream().noneMatch(m -> m.accountId().equals(account))) {
      throw new NotFoundException();
    }
  }

  private static ClassRole role(String typed) {
    return Stream.of(ClassRole.values())
        .filter(role -> role.name().equals(typed))
        .findFirst()
        .orElse(ClassRole.STUDENT);
  }
}
