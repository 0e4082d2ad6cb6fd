package nabla.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file from elsewhere is in the table, unchanged. */
class VendoredFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/vendor");

  @Test
  void theTableNamesEveryFileWithItsChecksum() throws Exception {
    assertThat(actual()).isEqualTo(listed());
  }

  private static Map<String, String> listed() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (cells.length > 5 && cells[5].matches("[0-9a-f]{64}")) {
        assertThat(cells[2]).as("package of " + cells[1]).isNotBlank();
        assertThat(cells[3]).as("version of " + cells[1]).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(cells[4]).as("licence of " + cells[1]).isNotBlank();
        files.put(FOLDER.resolve(cells[1]).normalize().toString(), cells[5]);
      }
    }
    return files;
  }

  private static Map<String, String> actual() throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found =
        Stream.concat(
            Files.walk(FOLDER), Files.walk(Path.of("src/main/resources/nabla/web/shared")))) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        boolean ours = name.equals("README.md") || name.endsWith(".properties");
        if (!ours) {
          files.put(file.toString(), checksum(file));
        }
      }
    }
    return files;
  }

  private static String checksum(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
