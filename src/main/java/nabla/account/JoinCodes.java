package nabla.account;

import java.util.Optional;
import java.util.UUID;

/** The codes with which classes let people in; the place where classes plug in. */
public interface JoinCodes {

  /** Whether there are classes that can be joined at all. */
  boolean isOffered();

  /** The name of the class that {@code code} opens now; empty when it opens none. */
  Optional<String> find(String code);

  /**
   * Makes {@code account} a student of that class, within the running transaction.
   *
   * @return whether it did; not when the code has been closed meanwhile
   */
  boolean join(String code, UUID account);
}
