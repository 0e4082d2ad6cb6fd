package nabla.exercise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the files below one directory; what cannot be read is a problem. */
final class SourceFiles {
  static final long MAX_BYTES = 100_000;

  private final Path root;
  private final List<AuthoringProblem> problems;

  SourceFiles(Path root, List<AuthoringProblem> problems) {
    this.root = root;
    this.problems = problems;
  }

  /** The text of {@code file}, a path below the root with {@code /}. */
  Optional<SourceText> read(String file) {
    Path path = root.resolve(file);
    try {
      if (Files.size(path) > MAX_BYTES) {
        return refuse(file, "FILE_TOO_LARGE", "Keep a file under " + MAX_BYTES + " bytes.");
      }
      byte[] bytes = Files.readAllBytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String clean = text.replace("\uFEFF", "").replace("\r\n", "\n");
      return Optional.of(new SourceText(file, clean, sha256(bytes)));
    } catch (CharacterCodingException e) {
      return refuse(file, "NOT_UTF_8", "Save this file as UTF-8.");
    } catch (IOException e) {
      return refuse(file, "UNREADABLE_FILE", "This file cannot be read: check its permissions.");
    }
  }

  boolean exists(String file) {
    return Files.isRegularFile(root.resolve(file));
  }

  /** The names of the folders in the root, sorted; hidden ones are left out. */
  List<String> folders() {
    return names("", Files::isDirectory);
  }

  /** The names of the Markdown files in {@code folder}, sorted. */
  List<String> markdownFiles(String folder) {
    return names(folder, Files::isRegularFile).stream().filter(n -> n.endsWith(".md")).toList();
  }

  /** Every file of the root and its folders with its bytes; what cannot be read is left out. */
  Map<String, byte[]> all() {
    Map<String, byte[]> found = new TreeMap<>();
    for (String folder : Stream.concat(Stream.of(""), folders().stream()).toList()) {
      for (String name : names(folder, Files::isRegularFile)) {
        String file = folder.isEmpty() ? name : folder + "/" + name;
        try {
          found.put(file, Files.readAllBytes(root.resolve(file)));
        } catch (IOException e) {
          // Told when it was read as an exercise.
        }
      }
    }
    return found;
  }

  private List<String> names(String folder, Predicate<Path> wanted) {
    Path directory = root.resolve(folder);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(wanted)
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      refuse(folder, "UNREADABLE_FILE", "This folder cannot be read: check its permissions.");
      return List.of();
    }
  }

  private Optional<SourceText> refuse(String file, String code, String message) {
    problems.add(new AuthoringProblem(file, 1, 1, code, message));
    return Optional.empty();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
