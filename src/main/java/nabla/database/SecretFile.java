package nabla.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password in a file that nobody but its owner reads. */
final class SecretFile {
  private static final int BYTES = 32;

  private SecretFile() {}

  static void create(Path file) throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    // Temporary files are made readable for their owner alone.
    Path unfinished = Files.createTempFile(file.getParent(), "password-", "");
    Files.writeString(unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
