package nabla.account;

/** What an account may do; each role may what the ones before it may. Stored: never renamed. */
public enum Role {
  /** Practises without having signed up; known by a cookie alone. */
  GUEST,
  /** Practises under a name. */
  STUDENT,
  /** Sees what everybody did, and invites students. */
  INSTRUCTOR,
  /** Says who is an instructor. */
  ADMINISTRATOR;

  /** Whether this role may what {@code other} may. */
  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
