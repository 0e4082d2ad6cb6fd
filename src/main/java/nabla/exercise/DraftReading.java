package nabla.exercise;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text becomes as an exercise.
 *
 * @param exercise empty when something is wrong with the text
 * @param problems everything that is wrong, from the top
 * @param misfits what is wrong with its translations, which are left out then
 */
public record DraftReading(
    Optional<Exercise> exercise, List<AuthoringProblem> problems, List<AuthoringProblem> misfits) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_ID = 80;

  public DraftReading {
    problems = List.copyOf(problems);
    misfits = List.copyOf(misfits);
  }

  /**
   * The text of an exercise that need not be right.
   *
   * @param section the slug of a section
   * @param hash SHA-256 of the file
   */
  public record Draft(String id, String section, String text, String hash) {
    /** A draft as it came from a browser: lines ended by a line feed alone. */
    public static Draft of(String id, String section, String typed) {
      String text =
          typed.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
      String complete = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
      return new Draft(
          id, section, complete, SourceFiles.sha256(complete.getBytes(StandardCharsets.UTF_8)));
    }

    /** Its title as far as the text can be read; else its id. */
    public String title() {
      SourceText source = new SourceText("", text, hash);
      return isTooLarge(text)
          ? id
          : Written.read(source, new Problems(source))
              .flatMap(
                  written ->
                      new Fields(written.keys(), ExerciseReader.KEYS, new Problems(source))
                          .text("title"))
              .map(title -> title.text().strip())
              .orElse(id);
    }
  }

  /** Whether {@code id} can be the name of a file. */
  public static boolean isId(String id) {
    return id.length() <= MAX_ID
        && ID.matcher(id).matches()
        && !SectionTexts.FILE.equals(id + ".md");
  }

  static DraftReading of(Draft draft, Exercise.Place place, String file) {
    SourceText source = new SourceText(file, draft.text(), draft.hash());
    Problems problems = new Problems(source);
    if (isTooLarge(draft.text())) {
      problems.at(
          0, "FILE_TOO_LARGE", "Keep a file under %s bytes.", Long.toString(SourceFiles.MAX_BYTES));
      return new DraftReading(Optional.empty(), problems.found(), List.of());
    }
    Optional<Exercise> exercise =
        ExerciseReader.read(source, problems)
            .filter(definition -> problems.isEmpty())
            .map(definition -> new Exercise(draft.id(), place, source, definition));
    return new DraftReading(exercise, problems.found(), List.of());
  }

  private static boolean isTooLarge(String text) {
    return text.length() > SourceFiles.MAX_BYTES
        || text.getBytes(StandardCharsets.UTF_8).length > SourceFiles.MAX_BYTES;
  }
}
