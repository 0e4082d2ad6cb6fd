package nabla.authoring;

import java.util.Optional;
import nabla.exercise.CheckProgress;

/** Something that is found out beside everything else; asked again and again until it is known. */
public sealed interface Finding<V> {
  /** Under way, or waiting for its turn. */
  record Running<V>(CheckProgress progress) implements Finding<V> {}

  /** Known. */
  record Done<V>(V found) implements Finding<V> {}

  /** What was found; empty while it is not known. */
  default Optional<V> result() {
    return this instanceof Done<V> done ? Optional.of(done.found()) : Optional.empty();
  }

  /** In percent; 100 when it is known. */
  default int percent() {
    final int whole = 100;
    return this instanceof Running<V> running ? running.progress().percent() : whole;
  }
}
