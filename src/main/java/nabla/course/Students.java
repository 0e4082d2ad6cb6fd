package nabla.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The students of classes. */
@ApplicationScoped
public class Students {
  private final EntityManager entities;

  Students(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A student of a class.
   *
   * @param group empty for none
   */
  public record Student(UUID accountId, String name, String email, String group) {}

  /** All of the class, by name. */
  @Transactional
  public List<Student> of(UUID classId) {
    return entities
        .createQuery(
            "select new nabla.course.Students$Student(a.id, a.name, coalesce(a.email, ''),"
                + " m.groupName) from ClassMember m, Account a where a.id = m.key.accountId"
                + " and m.key.classId = :class and m.role = nabla.course.ClassRole.STUDENT"
                + " order by lower(a.name), a.id",
            Student.class)
        .setParameter("class", classId)
        .getResultList();
  }

  /** One of them; empty when {@code accountId} is not a student of the class. */
  @Transactional
  public Optional<Student> find(UUID classId, UUID accountId) {
    return of(classId).stream().filter(s -> s.accountId().equals(accountId)).findFirst();
  }
}
