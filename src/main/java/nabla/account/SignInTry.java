package nabla.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A password about to be looked at, as one of those that count against a subject. */
@Entity
class SignInTry extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column(nullable = false)
  String subject;

  @Column(nullable = false)
  Instant triedAt;

  @SuppressWarnings("NullAway.Init")
  protected SignInTry() {}

  static SignInTry at(Instant now, String subject) {
    SignInTry tried = new SignInTry();
    tried.subject = subject;
    tried.triedAt = now;
    return tried;
  }
}
