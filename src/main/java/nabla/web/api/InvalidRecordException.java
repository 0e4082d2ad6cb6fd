package nabla.web.api;

/** A line that is no question; the message says why, for the person who made the line. */
public final class InvalidRecordException extends Exception {
  InvalidRecordException(String message) {
    super(message);
  }

  static void require(boolean condition, String message) throws InvalidRecordException {
    if (!condition) {
      throw new InvalidRecordException(message);
    }
  }
}
