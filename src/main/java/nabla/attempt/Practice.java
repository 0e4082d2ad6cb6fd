package nabla.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Which variant of an exercise an account works on. */
@ApplicationScoped
public class Practice {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Small enough to be read out to somebody. */
  private static final int SEEDS = 1_000_000;

  private final EntityManager entities;

  Practice(EntityManager entities) {
    this.entities = entities;
  }

  /** The seed of the variant at hand; drawn at random the first time. */
  @Transactional
  public long seedFor(UUID accountId, String exerciseId) {
    Work.Key key = new Work.Key(accountId, exerciseId);
    Work begun = Work.findById(key);
    if (begun != null) {
      return begun.seed;
    }
    begin(key);
    return locked(key).seed;
  }

  /** Moves on to another variant, a different one unless there is only one, and gives its seed. */
  @Transactional
  public long anotherVariant(UUID accountId, String exerciseId) {
    Work.Key key = new Work.Key(accountId, exerciseId);
    begin(key);
    Work work = locked(key);
    // Neighbouring seeds give different variants, until all have been seen.
    work.seed++;
    return work.seed;
  }

  /** Goes on with the variant of {@code seed}. */
  @Transactional
  public void workOn(UUID accountId, String exerciseId, long seed) {
    Work.Key key = new Work.Key(accountId, exerciseId);
    begin(key);
    locked(key).seed = seed;
  }

  /** Makes whatever else the account sends to this exercise wait for this transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(UUID accountId, String exerciseId) {
    Work.Key key = new Work.Key(accountId, exerciseId);
    begin(key);
    locked(key);
  }

  /** Does nothing when the work was begun before, were it by a request at the same time. */
  private void begin(Work.Key key) {
    entities
        .createNativeQuery(
            "insert into work (account_id, exercise_id, seed, created_at)"
                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
        .setParameter(1, key.accountId())
        .setParameter(2, key.exerciseId())
        .setParameter(3, (long) RANDOM.nextInt(SEEDS))
        .setParameter(4, Instant.now())
        .executeUpdate();
  }

  private Work locked(Work.Key key) {
    return entities.find(Work.class, key, LockModeType.PESSIMISTIC_WRITE);
  }
}
