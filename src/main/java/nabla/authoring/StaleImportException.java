package nabla.authoring;

/** Something was saved since a file was looked at. */
public final class StaleImportException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StaleImportException() {
    super("something was saved since");
  }
}
