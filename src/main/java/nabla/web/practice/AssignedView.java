package nabla.web.practice;

import java.util.UUID;
import nabla.web.shared.Moment;

/**
 * An assignment that an exercise is part of.
 *
 * @param atHand whether its variant is the one on the page
 * @param phase the key of its word
 * @param points those one has, in words
 * @param attempts those that are left, in words
 */
public record AssignedView(
    UUID id,
    String title,
    boolean atHand,
    String phase,
    Moment due,
    String points,
    String attempts) {}
