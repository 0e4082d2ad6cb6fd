package nabla.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, as the build packed them. */
final class Archive {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private Archive() {}

  /**
   * The directory with {@code bin}, {@code lib} and {@code share}, unpacked below {@code parent}
   * unless it was before.
   */
  static Path unpackedBelow(Path parent) throws DatabaseUnavailableException {
    @Nullable URL archive = Archive.class.getResource("/" + fileName());
    if (archive == null) {
      throw new DatabaseUnavailableException(
          "This build holds no PostgreSQL for this machine ("
              + fileName()
              + "): build it here, or set QUARKUS_DATASOURCE_JDBC_URL.");
    }
    try {
      Path unpacked = parent.resolve("programs-" + fingerprint(archive));
      if (!Files.isDirectory(unpacked)) {
        Path unfinished = FreshDirectory.at(parent.resolve("unpacking"));
        unpack(archive, unfinished);
        Files.move(unfinished, unpacked, StandardCopyOption.ATOMIC_MOVE);
      }
      return unpacked;
    } catch (IOException e) {
      throw new DatabaseUnavailableException("PostgreSQL cannot be unpacked into " + parent, e);
    }
  }

  private static String fileName() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String system = os.startsWith("win") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
    boolean arm = System.getProperty("os.arch", "").equals("aarch64");
    // The Mac's programs are universal binaries and carry the one name.
    String processor = arm && system.equals("linux") ? "arm_64" : "x86_64";
    return "postgres-" + system + "-" + processor + ".txz";
  }

  private static String fingerprint(URL archive) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(archive.openStream(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (InputStream bytes = archive.openStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
      @Nullable TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        unpack(entry, tar, target);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("unexpected path " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !path.toFile().setExecutable(true, true)) {
        throw new IOException("cannot make " + path + " executable");
      }
    }
  }
}
