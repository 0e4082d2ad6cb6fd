package nabla.authoring;

import java.util.UUID;
import nabla.exercise.DraftReading.Draft;

/**
 * A text on its way to become a revision.
 *
 * @param base the number of the revision that its author began with; 0 for a new exercise
 */
public record Edit(Draft draft, int base, UUID authorId, String note) {}
