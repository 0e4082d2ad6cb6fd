package nabla.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The database cannot be had; the message is a sentence for whoever starts the server. */
public final class DatabaseUnavailableException extends Exception {
  DatabaseUnavailableException(String sentence) {
    super(sentence);
  }

  /** {@code what} happened, and why. */
  DatabaseUnavailableException(String what, IOException cause) {
    super(what + ": " + reason(cause) + ".", cause);
  }

  /** Some file errors have nothing but the path as their message. */
  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "a file has that name";
    }
    if (cause instanceof NoSuchFileException) {
      return "the directory above it does not exist or takes no new entries";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(cause.getMessage());
  }
}
