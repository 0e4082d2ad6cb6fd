package nabla.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nabla.account.Account;

/**
 * Who may see which class. What is empty here is "not found" on every page, whether there is such a
 * class or not; an account's own role, administrator included, opens no class.
 */
@ApplicationScoped
public class ClassAccess {

  /** The class, if {@code account} is in it. */
  @Transactional
  public Optional<CourseClass> joined(Account account, UUID classId) {
    return in(account, classId, role -> true);
  }

  /** The class, if {@code account} is an instructor or an assistant of it. */
  @Transactional
  public Optional<CourseClass> staffed(Account account, UUID classId) {
    return in(account, classId, ClassRole::isStaff);
  }

  /** The class, if {@code account} is an instructor of it. */
  @Transactional
  public Optional<CourseClass> taught(Account account, UUID classId) {
    return in(account, classId, role -> role == ClassRole.INSTRUCTOR);
  }

  /** What {@code account} is in the class. */
  @Transactional
  public Optional<ClassRole> role(Account account, UUID classId) {
    return ClassMember.<ClassMember>findByIdOptional(new ClassMember.Key(classId, account.id()))
        .map(ClassMember::role);
  }

  private Optional<CourseClass> in(Account account, UUID classId, Predicate<ClassRole> wanted) {
    return role(account, classId).filter(wanted).map(role -> CourseClass.findById(classId));
  }
}
