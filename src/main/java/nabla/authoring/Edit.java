package nabla.authoring;

import java.util.UUID;
import nabla.exercise.DraftReading.Draft;

/**
 * A text on its way to become a revision.
 *
 * @param base the number of the revision that its author began with; 0 for a new exercise
 * @param note what was changed, in a few words; may be empty
 */
public record Edit(Draft draft, int base, UUID authorId, String note) {
  /** The longest note there can be. */
  public static final int LONGEST_NOTE = 200;

  public Edit {
    String line = note.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    note = line.substring(0, Math.min(LONGEST_NOTE, line.length()));
  }
}
