package nabla.account;

import java.util.UUID;

/**
 * A guest turned out to be somebody with an account, or an account gives up its name: whoever keeps
 * work of the account {@code from} moves it to {@code to} now, in the same transaction. What stays
 * is deleted with {@code from}, which is a guest by then.
 */
public record WorkMoved(UUID from, UUID to) {}
