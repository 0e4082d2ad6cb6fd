package nabla.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nabla.authoring.LeftOut.Kind;
import nabla.exercise.DraftReading;
import nabla.exercise.DraftReading.Draft;

/**
 * Reads the folders of a course from an archive. Nothing is written to a disk, whatever names the
 * archive holds, and no more is unpacked than an honest one would be.
 */
final class ZipTexts {
  private static final int MOST_FILES = 2_000;
  private static final int MOST_BYTES = 30_000_000;

  /** Above the size of an exercise, so that one that is too large is a problem with its place. */
  private static final int MOST_OF_A_FILE = 2_500_000;

  private static final Pattern FILE =
      Pattern.compile("(?:[^/]+/)?\\d{2}-([a-z0-9-]+)/([^/]+)\\.md");

  private final List<Draft> drafts = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private ZipTexts() {}

  static boolean isZip(byte[] content) {
    return content.length > 1 && content[0] == 'P' && content[1] == 'K';
  }

  static FoundTexts read(byte[] content) {
    ZipTexts texts = new ZipTexts();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
      texts.read(zip);
    } catch (IOException | IllegalArgumentException broken) {
      texts.leftOut.add(new LeftOut(Kind.BROKEN, "", ""));
    }
    return new FoundTexts(texts.drafts, texts.leftOut);
  }

  private void read(ZipInputStream zip) throws IOException {
    int files = 0;
    long bytes = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.isDirectory()) {
        continue;
      }
      byte[] content = zip.readNBytes(MOST_OF_A_FILE);
      bytes += content.length;
      // Not even skipped: that would be as much work as unpacking it.
      if (++files > MOST_FILES || bytes > MOST_BYTES || content.length == MOST_OF_A_FILE) {
        leftOut.add(new LeftOut(Kind.TOO_MUCH, entry.getName(), ""));
        return;
      }
      take(entry.getName(), new String(content, StandardCharsets.UTF_8));
    }
    if (files == 0) {
      leftOut.add(new LeftOut(Kind.BROKEN, "", ""));
    }
  }

  private void take(String name, String text) {
    Matcher parts = FILE.matcher(name);
    if (!parts.matches() || parts.group(2).matches("section(\\.[a-z]{2})?|.*\\.[a-z]{2}")) {
      leftOut.add(new LeftOut(Kind.OTHER_FILE, name, ""));
    } else if (!DraftReading.isId(parts.group(2))) {
      leftOut.add(new LeftOut(Kind.NAME, name, ""));
    } else {
      drafts.add(Draft.of(parts.group(2), parts.group(1), text));
    }
  }
}
