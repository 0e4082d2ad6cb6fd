package nabla.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import java.util.function.Predicate;
import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.course.Assignment;
import nabla.course.Assignments;
import nabla.course.ClassAccess;
import nabla.course.ClassRole;
import nabla.course.CourseClass;
import nabla.web.shared.Messages;
import nabla.web.shared.Page;

/** Who asks for which class in this request; what is not theirs to see is "not found". */
@RequestScoped
public class ClassVisit {
  private final CurrentAccount current;
  private final ClassAccess access;
  private final Assignments assignments;
  private final Page page;

  ClassVisit(CurrentAccount current, ClassAccess access, Assignments assignments, Page page) {
    this.current = current;
    this.access = access;
    this.assignments = assignments;
    this.page = page;
  }

  /** A class, and what the reader is in it. */
  public record In(CourseClass courseClass, ClassRole role) {
    public ClassHead head() {
      return ClassHead.of(courseClass, role);
    }
  }

  /** An assignment in its class. */
  public record At(In in, Assignment assignment) {}

  /** For anybody in the class. */
  public In joined(UUID classId) {
    return in(classId, role -> true);
  }

  /** For those who see what students do. */
  public In staffed(UUID classId) {
    return in(classId, ClassRole::isStaff);
  }

  /** For those who teach the class, while it can be changed. */
  public In taught(UUID classId) {
    In in = taughtOnce(classId);
    if (in.courseClass().isArchived()) {
      throw new NotFoundException();
    }
    return in;
  }

  /** For those who teach the class, archived or not. */
  public In taughtOnce(UUID classId) {
    return in(classId, role -> role == ClassRole.INSTRUCTOR);
  }

  /** For anybody in its class. */
  public At assignment(UUID id) {
    Assignment assignment = assignments.find(id).orElseThrow(NotFoundException::new);
    return new At(joined(assignment.classId()), assignment);
  }

  /** For those who teach its class. */
  public At ownAssignment(UUID id) {
    Assignment assignment = assignments.find(id).orElseThrow(NotFoundException::new);
    return new At(taught(assignment.classId()), assignment);
  }

  private In in(UUID classId, Predicate<ClassRole> wanted) {
    CourseClass found = access.joined(account(), classId).orElseThrow(NotFoundException::new);
    ClassRole role = access.role(account(), classId).orElseThrow(NotFoundException::new);
    if (!wanted.test(role)) {
      throw new NotFoundException();
    }
    return new In(found, role);
  }

  public Account account() {
    return current.member().orElseThrow(NotFoundException::new);
  }

  public Messages messages() {
    return page.messages();
  }
}
