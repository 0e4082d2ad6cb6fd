package nabla.course;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import nabla.account.Account;
import nabla.testing.PostgresForTests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresForTests.class)
class ClassAccessTest {
  @Inject ClassAccess access;
  @Inject EntityManager entities;

  @Test
  void everybodySeesOfAClassWhatTheyAreInIt() {
    UUID here = courseClass();
    UUID elsewhere = courseClass();
    Account student = member(here, ClassRole.STUDENT);
    Account assistant = member(here, ClassRole.ASSISTANT);
    Account instructor = member(here, ClassRole.INSTRUCTOR);

    assertThat(access.joined(student, here)).map(CourseClass::id).contains(here);
    assertThat(access.staffed(student, here)).isEmpty();
    assertThat(access.taught(student, here)).isEmpty();
    assertThat(access.staffed(assistant, here)).isPresent();
    assertThat(access.taught(assistant, here)).isEmpty();
    assertThat(access.taught(instructor, here)).isPresent();
    for (Account somebody : new Account[] {student, assistant, instructor}) {
      assertThat(access.joined(somebody, elsewhere)).isEmpty();
      assertThat(access.joined(somebody, UUID.randomUUID())).isEmpty();
    }
  }

  private UUID courseClass() {
    UUID id = UUID.randomUUID();
    execute(
        "insert into course_class (id, title, zone, join_code, created_at)"
            + " values (?1, 'Calculus', 'Europe/Berlin', cast(?1 as text), now())",
        id);
    return id;
  }

  private Account member(UUID classId, ClassRole role) {
    UUID id = UUID.randomUUID();
    execute(
        "insert into account (id, role, name, email, password_hash, created_at)"
            + " values (?1, 'STUDENT', 'Somebody', cast(?1 as text), 'none', now())",
        id);
    execute(
        "insert into class_member (class_id, account_id, role, joined_at)"
            + " values (?1, ?2, ?3, now())",
        classId,
        id,
        role.name());
    return QuarkusTransaction.requiringNew().call(() -> Account.findById(id));
  }

  private void execute(String sql, Object... arguments) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var query = entities.createNativeQuery(sql);
              for (int i = 0; i < arguments.length; i++) {
                query.setParameter(i + 1, arguments[i]);
              }
              query.executeUpdate();
            });
  }
}
