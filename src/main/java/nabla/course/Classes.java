package nabla.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nabla.account.Account;
import nabla.account.SignedUp;

/**
 * Classes and their members. Whether somebody may do what is asked for, {@link ClassAccess} says;
 * here that has been asked.
 */
@ApplicationScoped
public class Classes {
  private final EntityManager entities;

  Classes(EntityManager entities) {
    this.entities = entities;
  }

  /** A class, and what somebody is in it. */
  public record Mine(CourseClass courseClass, ClassRole role) {}

  /** Somebody in a class. */
  public record Member(UUID accountId, String name, String email, ClassRole role, String group) {}

  /** The classes that {@code account} is in, the newest first. */
  @Transactional
  public List<Mine> of(Account account) {
    return entities
        .createQuery(
            "select new nabla.course.Classes$Mine(c, m.role) from CourseClass c, ClassMember m"
                + " where c.id = m.key.classId and m.key.accountId = :account"
                + " order by c.createdAt desc, c.id",
            Mine.class)
        .setParameter("account", account.id())
        .getResultList();
  }

  /** A new class, which {@code instructor} teaches. */
  @Transactional
  public CourseClass create(String title, ZoneId zone, Account instructor) {
    CourseClass made = new CourseClass();
    made.id = UUID.randomUUID();
    made.title = title;
    made.zone = zone.getId();
    made.joinCode = JoinCode.random();
    made.createdAt = Instant.now();
    made.persist();
    put(made.id, instructor.id(), ClassRole.INSTRUCTOR, "");
    return made;
  }

  @Transactional
  public void rename(UUID classId, String title, ZoneId zone) {
    CourseClass found = locked(classId);
    found.title = title;
    found.zone = zone.getId();
  }

  /** Closes the code that there was, and opens another. */
  @Transactional
  public void changeCode(UUID classId) {
    locked(classId).joinCode = JoinCode.random();
  }

  @Transactional
  public void archive(UUID classId) {
    locked(classId).archivedAt = Instant.now();
  }

  @Transactional
  public void restore(UUID classId) {
    locked(classId).archivedAt = null;
  }

  /** The class that {@code typed} opens; empty for none, and for an archived one. */
  @Transactional
  public Optional<CourseClass> open(String typed) {
    return CourseClass.find("joinCode = ?1 and archivedAt is null", JoinCode.read(typed))
        .firstResultOptional();
  }

  /** A class's code as people read it. */
  public static String code(CourseClass courseClass) {
    return JoinCode.shown(courseClass.joinCode());
  }

  /** Everybody in the class: instructors, assistants, then students by name. */
  @Transactional
  public List<Member> members(UUID classId) {
    return entities
        .createQuery(
            "select new nabla.course.Classes$Member(a.id, a.name, coalesce(a.email, ''), m.role,"
                + " m.groupName) from ClassMember m, Account a"
                + " where a.id = m.key.accountId and m.key.classId = :class"
                + " order by case m.role when nabla.course.ClassRole.INSTRUCTOR then 0"
                + " when nabla.course.ClassRole.ASSISTANT then 1 else 2 end, lower(a.name), a.id",
            Member.class)
        .setParameter("class", classId)
        .getResultList();
  }

  /** Makes {@code account} a student, unless it is in the class already. */
  @Transactional
  public void admit(UUID classId, UUID account) {
    if (ClassMember.findByIdOptional(new ClassMember.Key(classId, account)).isPresent()) {
      return;
    }
    put(classId, account, ClassRole.STUDENT, "");
    Account.<Account>findByIdOptional(account)
        .flatMap(Account::email)
        .ifPresent(email -> meet(classId, account, email));
  }

  /** Whoever was expected is there now. */
  private void meet(UUID classId, UUID account, String email) {
    ExpectedMember.<ExpectedMember>findByIdOptional(new ExpectedMember.Key(classId, email))
        .ifPresent(
            expected -> {
              ClassMember member = ClassMember.findById(new ClassMember.Key(classId, account));
              member.groupName = expected.groupName;
              expected.delete();
            });
  }

  /** Whoever a roster expects is in the class from signing up on. */
  void expectNoMore(@Observes SignedUp event) {
    event
        .account()
        .email()
        .ifPresent(
            email ->
                ExpectedMember.<ExpectedMember>list("key.email", email)
                    .forEach(expected -> admit(expected.key.classId(), event.account().id())));
  }

  /** Adds {@code account} as {@code role}, or gives a member that role. */
  @Transactional
  public boolean setRole(UUID classId, UUID account, ClassRole role) {
    locked(classId);
    ClassMember member = ClassMember.findById(new ClassMember.Key(classId, account));
    if (member == null) {
      put(classId, account, role, "");
      return true;
    }
    if (isLastInstructor(classId, member) && role != ClassRole.INSTRUCTOR) {
      return false;
    }
    member.role = role;
    return true;
  }

  /** Puts a member into a group; into none when {@code group} is empty. */
  @Transactional
  public void setGroup(UUID classId, UUID account, String group) {
    ClassMember.<ClassMember>findByIdOptional(new ClassMember.Key(classId, account))
        .ifPresent(member -> member.groupName = group);
  }

  /**
   * Takes {@code account} out of the class; its answers stay with it.
   *
   * @return whether it did; the last instructor stays
   */
  @Transactional
  public boolean remove(UUID classId, UUID account) {
    locked(classId);
    ClassMember member = ClassMember.findById(new ClassMember.Key(classId, account));
    if (member == null) {
      return true;
    }
    if (isLastInstructor(classId, member)) {
      return false;
    }
    member.delete();
    return true;
  }

  /** Whether {@code student} is a student of a class that {@code instructor} teaches. */
  @Transactional
  public boolean teaches(Account instructor, UUID student) {
    return entities
            .createQuery(
                "select count(*) from ClassMember t, ClassMember s"
                    + " where t.key.classId = s.key.classId and t.key.accountId = :instructor"
                    + " and t.role = nabla.course.ClassRole.INSTRUCTOR"
                    + " and s.key.accountId = :student"
                    + " and s.role = nabla.course.ClassRole.STUDENT",
                Long.class)
            .setParameter("instructor", instructor.id())
            .setParameter("student", student)
            .getSingleResult()
        > 0;
  }

  private boolean isLastInstructor(UUID classId, ClassMember member) {
    return member.role == ClassRole.INSTRUCTOR
        && ClassMember.count("key.classId = ?1 and role = ?2", classId, ClassRole.INSTRUCTOR) == 1;
  }

  void put(UUID classId, UUID account, ClassRole role, String group) {
    entities
        .createNativeQuery(
            "insert into class_member (class_id, account_id, role, group_name, joined_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
        .setParameter(1, classId)
        .setParameter(2, account)
        .setParameter(3, role.name())
        .setParameter(4, group)
        .setParameter(5, Instant.now())
        .executeUpdate();
  }

  /** Changes of one class wait for each other. */
  private CourseClass locked(UUID classId) {
    return entities.find(CourseClass.class, classId, LockModeType.PESSIMISTIC_WRITE);
  }
}
