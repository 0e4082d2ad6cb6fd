package nabla.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Question sets: every instructor sees all, and changes their own. */
@ApplicationScoped
public class QuestionSets {

  /** What a set is to be. */
  public record Plan(String title, String note, List<String> exercises) {}

  /** By title. */
  @Transactional
  public List<QuestionSet> all() {
    return QuestionSet.list("order by title, createdAt, id");
  }

  @Transactional
  public Optional<QuestionSet> find(UUID id) {
    return QuestionSet.findByIdOptional(id);
  }

  @Transactional
  public QuestionSet make(UUID owner, Plan plan) {
    QuestionSet made = new QuestionSet();
    made.id = UUID.randomUUID();
    made.ownerId = owner;
    made.createdAt = Instant.now();
    fill(made, plan);
    made.persist();
    return made;
  }

  /** Changes the set {@code id}, if it is {@code owner}'s. */
  @Transactional
  public boolean change(UUID id, UUID owner, Plan plan) {
    Optional<QuestionSet> own = own(id, owner);
    own.ifPresent(set -> fill(set, plan));
    return own.isPresent();
  }

  /** Deletes the set {@code id}, if it is {@code owner}'s; copies of it stay. */
  @Transactional
  public boolean delete(UUID id, UUID owner) {
    Optional<QuestionSet> own = own(id, owner);
    own.ifPresent(QuestionSet::delete);
    return own.isPresent();
  }

  /**
   * A copy for {@code owner}, which says where it comes from.
   *
   * @param origin that in words
   */
  @Transactional
  public QuestionSet copy(QuestionSet from, UUID owner, String origin) {
    QuestionSet copy = make(owner, new Plan(from.title, from.note, from.exercises()));
    copy.origin = origin;
    return copy;
  }

  private Optional<QuestionSet> own(UUID id, UUID owner) {
    return find(id).filter(set -> set.isOf(owner));
  }

  private static void fill(QuestionSet set, Plan plan) {
    set.title = plan.title();
    set.note = plan.note();
    set.exercises = new ArrayList<>(plan.exercises());
  }
}
