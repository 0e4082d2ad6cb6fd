package nabla.attempt;

import java.util.UUID;

/**
 * An answer on its way in.
 *
 * @param seed of the variant that the answer is about
 * @param raw the text exactly as it was typed
 * @param token drawn for each form that is shown, so that a form sent twice counts once
 */
public record Submission(UUID accountId, String exerciseId, long seed, String raw, String token) {}
