package nabla.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A session as its owner sees it.
 *
 * @param browser how the browser calls itself
 * @param seenAt when it was last here, give or take ten minutes
 */
public record OpenSession(UUID id, String browser, Instant createdAt, Instant seenAt) {
  static OpenSession of(Session session) {
    return new OpenSession(session.id, session.browser, session.createdAt, session.seenAt);
  }
}
