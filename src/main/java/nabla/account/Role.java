package nabla.account;

/** What an account may do. Stored: never renamed. */
public enum Role {
  /** Practises without having signed up; known by a cookie alone. */
  GUEST,
  /** Practises under a name. */
  STUDENT,
  /** Sees what everybody did. */
  INSTRUCTOR
}
