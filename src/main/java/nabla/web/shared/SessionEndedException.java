package nabla.web.shared;

import java.net.URI;

/** A form came from somebody who has signed in, in a browser where that is over. */
public class SessionEndedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final URI returnTo;

  /** {@code returnTo} is where what was typed is found again, once its owner has signed in. */
  public SessionEndedException(URI returnTo) {
    super("a session has ended");
    this.returnTo = returnTo;
  }

  /** Where to go on. */
  public URI returnTo() {
    return returnTo;
  }
}
