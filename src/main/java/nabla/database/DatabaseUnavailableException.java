package nabla.database;

/** The database cannot be had; the message is a sentence for whoever starts the server. */
public final class DatabaseUnavailableException extends Exception {
  DatabaseUnavailableException(String sentence) {
    super(sentence);
  }

  DatabaseUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
