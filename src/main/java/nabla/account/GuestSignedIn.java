package nabla.account;

import java.util.UUID;

/**
 * A guest turned out to be somebody with an account: whoever keeps work of {@code guest} moves it
 * to {@code account} now, in the same transaction; what stays is deleted with the guest.
 */
public record GuestSignedIn(UUID guest, UUID account) {}
