package nabla.authoring;

/** What became of an edit. */
public sealed interface Saved {
  /** It is the revision {@code number} now. */
  record Done(int number) implements Saved {}

  /** Somebody saved {@code theirs} in between; nothing was changed. */
  record Conflict(Revision theirs) implements Saved {}
}
