package nabla.account;

/** Somebody has signed up, in the running transaction; the address may be unconfirmed. */
public record SignedUp(Account account) {}
