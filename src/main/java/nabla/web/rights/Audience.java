package nabla.web.rights;

import nabla.account.Account;
import nabla.account.CurrentAccount;
import nabla.account.Role;
import org.jspecify.annotations.Nullable;

/** Those who have a right. */
public enum Audience {
  /** Whoever comes. */
  ANYBODY(null, Extent.EVERYTHING),
  /** Whoever is known, guests included, to what is theirs. */
  OWNERS(Role.GUEST, Extent.OWN),
  /** Whoever has signed in, to what is theirs. */
  MEMBERS(Role.STUDENT, Extent.OWN),
  INSTRUCTORS(Role.INSTRUCTOR, Extent.EVERYTHING),
  /** Instructors, to what is theirs. */
  INSTRUCTING_OWNERS(Role.INSTRUCTOR, Extent.OWN),
  ADMINISTRATORS(Role.ADMINISTRATOR, Extent.EVERYTHING),
  /** Programs with a token, which the endpoint itself asks for; accounts do not matter. */
  PROGRAMS(null, Extent.WITH_TOKEN);

  /**
   * How far a right goes. Where it is not everything, the endpoint looks at what it is asked for.
   */
  public enum Extent {
    EVERYTHING("yes"),
    OWN("own"),
    WITH_TOKEN("with token");

    private final String word;

    Extent(String word) {
      this.word = word;
    }

    /** As the table of rights has it. */
    public String word() {
      return word;
    }
  }

  private final @Nullable Role least;
  private final Extent extent;

  Audience(@Nullable Role least, Extent extent) {
    this.least = least;
    this.extent = extent;
  }

  public Extent extent() {
    return extent;
  }

  /** Whether an account of {@code role} is among them; without a role, whether a stranger is. */
  public boolean has(@Nullable Role role) {
    return least == null || role != null && role.includes(least);
  }

  boolean has(CurrentAccount account) {
    return least == null || has(account.account().map(Account::role).orElse(null));
  }
}
