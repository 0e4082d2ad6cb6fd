package nabla.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import nabla.account.JoinCodes;

/** The join codes of the classes that are not archived. */
@ApplicationScoped
class ClassCodes implements JoinCodes {
  private final Classes classes;

  ClassCodes(Classes classes) {
    this.classes = classes;
  }

  @Override
  @Transactional
  public boolean isOffered() {
    return CourseClass.count("archivedAt is null") > 0;
  }

  @Override
  @Transactional
  public Optional<String> find(String code) {
    return classes.open(code).map(CourseClass::title);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean join(String code, UUID account) {
    Optional<CourseClass> open = classes.open(code);
    open.ifPresent(found -> classes.admit(found.id(), account));
    return open.isPresent();
  }
}
