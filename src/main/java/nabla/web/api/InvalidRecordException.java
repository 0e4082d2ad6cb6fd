package nabla.web.api;

/** A line that is no question; the message says why, for the person who made the line. */
public final class InvalidRecordException extends Exception {
  InvalidRecordException(String message) {
    super(message);
  }
}
