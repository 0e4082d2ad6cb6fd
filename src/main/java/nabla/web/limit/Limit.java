package nabla.web.limit;

import java.time.Duration;

/**
 * How often something may be done. A whole lecture hall sits behind one address, so that a network
 * may do what three hundred accounts do.
 */
public enum Limit {
  /** A password looked at; wrong ones slow down much earlier. */
  SIGN_IN(new Rate(30, Duration.ofSeconds(4)), new Rate(400, Duration.ofSeconds(1))),
  SIGN_UP(new Rate(20, Duration.ofSeconds(30)), new Rate(400, Duration.ofSeconds(2))),
  /** A mail to an address that somebody typed. */
  MAIL(new Rate(5, Duration.ofMinutes(5)), new Rate(400, Duration.ofSeconds(5))),
  /** A class's code tried. */
  JOINING(new Rate(20, Duration.ofSeconds(10)), new Rate(400, Duration.ofMillis(500))),
  /** An answer read while it is typed. */
  READING(new Rate(120, Duration.ofMillis(200)), new Rate(3_000, Duration.ofMillis(2))),
  /** A picture drawn while a slider moves. */
  DRAWING(new Rate(600, Duration.ofMillis(25)), new Rate(6_000, Duration.ofMillis(1))),
  /** An answer checked. */
  GRADING(new Rate(30, Duration.ofSeconds(2)), new Rate(900, Duration.ofMillis(20)));

  /**
   * @param atOnce so many without a wait
   * @param again how long it takes until there is one more
   */
  record Rate(int atOnce, Duration again) {}

  private final Rate ofAnAccount;
  private final Rate ofANetwork;

  Limit(Rate ofAnAccount, Rate ofANetwork) {
    this.ofAnAccount = ofAnAccount;
    this.ofANetwork = ofANetwork;
  }

  Rate ofAnAccount() {
    return ofAnAccount;
  }

  Rate ofANetwork() {
    return ofANetwork;
  }
}
