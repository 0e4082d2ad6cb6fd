package nabla.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nabla.exercise.ExerciseLibrary;
import nabla.exercise.Section;

/**
 * Gives the course as the folder that it could be read from: the same texts give the same bytes.
 */
@ApplicationScoped
public class Exports {
  /** The first time that a zip archive can tell. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ExerciseLibrary library;
  private final Revisions revisions;

  Exports(ExerciseLibrary library, Revisions revisions) {
    this.library = library;
    this.revisions = revisions;
  }

  /** Everything with the newest texts, drafts included, as a zip archive. */
  public byte[] newest() {
    Map<String, byte[]> files = new TreeMap<>(library.files());
    for (Revision revision : revisions.latest()) {
      library
          .section(revision.section())
          .map(Section::folder)
          .ifPresent(
              folder ->
                  files.put(
                      folder + "/" + revision.exerciseId() + ".md",
                      revision.text().getBytes(StandardCharsets.UTF_8)));
    }
    return zipped(files);
  }

  private static byte[] zipped(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry("exercises/" + file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }
}
