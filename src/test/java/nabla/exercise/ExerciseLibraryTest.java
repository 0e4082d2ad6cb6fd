package nabla.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseLibraryTest {
  private static final String COURSE =
      """
      title: A course
      lead: Two sections.
      sections:
        - folder: 01-first
          title: First
          summary: The first one.
          exercises: [second-one]
        - folder: 02-empty
          title: Empty
          summary: Nothing yet.
      """;
  private static final String EXERCISE =
      """
      ---
      title: An exercise
      symbols:
        x: real
      parameters:
        a: 2..9
      differentiate: a*x^2
      tests:
        accept: [2*a*x]
        reject: [a*x]
      ---
      Differentiate $f(x) = {@ function @}$.
      """;

  @TempDir Path directory;

  @Test
  void readsSectionsAndExercisesInOrder() throws IOException {
    write("course.yaml", COURSE);
    write("01-first/first-one.md", EXERCISE);
    write("01-first/second-one.md", EXERCISE);
    write("README.md", "not an exercise");

    ExerciseLibrary library = ExerciseLibrary.read(directory);

    assertThat(library.problems()).isEmpty();
    assertThat(library.course().title()).isEqualTo("A course");
    assertThat(library.course().sections()).extracting(Section::slug).contains("first", "empty");
    Section first = library.course().sections().get(0);
    assertThat(first.exercises())
        .extracting(Exercise::number, Exercise::id, Exercise::sectionSlug)
        .containsExactly(tuple("1.1", "second-one", "first"), tuple("1.2", "first-one", "first"));
    assertThat(library.course().sections().get(1).exercises()).isEmpty();
    assertThat(library.find("first-one")).contains(first.exercises().get(1));
    assertThat(library.find("third-one")).isEmpty();
  }

  @Test
  void aSectionBuildsOnEarlierOnes() throws IOException {
    write("course.yaml", COURSE + "    builds on: [01-first]\n");
    assertThat(ExerciseLibrary.read(directory).course().sections().get(1).buildsOn())
        .containsExactly("first");

    write("course.yaml", COURSE + "    builds on: [02-empty]\n");
    assertThat(problems(ExerciseLibrary.read(directory))).contains("course.yaml:11:17 BUILDS_ON");
  }

  @Test
  void readsWhatASectionSays() throws IOException {
    write("course.yaml", COURSE);
    write("01-first/second-one.md", EXERCISE);
    write(
        "01-first/section.md",
        """
        ---
        picture: secant
        of: [x^2]
        from: -1
        to: 3/2
        ---
        A rule: $a = b$.

        ## Why
        """);

    ExerciseLibrary library = ExerciseLibrary.read(directory);

    assertThat(library.problems()).isEmpty();
    Section first = library.course().sections().get(0);
    SectionText text = first.text("de").orElseThrow();
    assertThat(text.markdown()).contains("A rule");
    assertThat(text.language()).isEqualTo("en");
    assertThat(text.picture().orElseThrow().to()).isEqualTo(1.5);
    assertThat(first.exercises()).hasSize(1);
  }

  @Test
  void saysWhatIsWrongWithASection() throws IOException {
    write("course.yaml", COURSE);
    write("01-first/second-one.md", EXERCISE);
    write(
        "01-first/section.md",
        """
        ---
        picture: sum
        of: [x^2]
        from: 3
        to: 1
        colour: red
        ---
        # A title

        ![](secant.png) and $a

        """);
    write("02-empty/section.md", "---\npicture: cube\nof: [x]\n---\n");

    assertThat(problems(ExerciseLibrary.read(directory)))
        .containsExactlyInAnyOrder(
            "01-first/section.md:6:1 UNKNOWN_KEY",
            "01-first/section.md:3:1 PICTURE",
            "01-first/section.md:10:21 UNCLOSED_FORMULA",
            "01-first/section.md:8:1 HEADING",
            "01-first/section.md:10:1 IMAGE_TEXT",
            "02-empty/section.md:2:10 PICTURE",
            "02-empty/section.md:5:1 EMPTY_STATEMENT");
  }

  @Test
  void leavesOutABrokenFileAndKeepsTheOthers() throws IOException {
    write("course.yaml", COURSE);
    write("01-first/first-one.md", EXERCISE.replace("a*x^2", "a*x^2 +"));
    write("01-first/second-one.md", EXERCISE);

    ExerciseLibrary library = ExerciseLibrary.read(directory);

    assertThat(problems(library)).containsExactly("01-first/first-one.md:7:23 EXPECTED_OPERAND");
    assertThat(library.find("first-one")).isEmpty();
    assertThat(library.find("second-one")).isPresent();
  }

  @Test
  void readsWindowsLineEndsAndAByteOrderMarkWithTheSamePlaces() throws IOException {
    write("course.yaml", COURSE.replace("\n", "\r\n"));
    write("01-first/second-one.md", "\uFEFF" + EXERCISE.replace("\n", "\r\n"));
    write("01-first/third.md", "\uFEFF" + EXERCISE.replace("[a*x]", "[b*x]").replace("\n", "\r\n"));

    ExerciseLibrary library = ExerciseLibrary.read(directory);

    assertThat(problems(library)).containsExactly("01-first/third.md:10:12 UNKNOWN_SYMBOL");
    Variant variant = library.find("second-one").orElseThrow().variant(0);
    assertThat(variant.statement()).doesNotContain("\r");
  }

  @Test
  void refusesFilesThatCannotBeText() throws IOException {
    write("course.yaml", COURSE);
    write("01-first/second-one.md", EXERCISE);
    Files.write(directory.resolve("01-first/binary.md"), new byte[] {(byte) 0xC3, 0x28});
    write("01-first/huge.md", EXERCISE + "x".repeat(100_000));
    write("01-first/Capital.md", EXERCISE);

    ExerciseLibrary library = ExerciseLibrary.read(directory);

    assertThat(problems(library))
        .containsExactly(
            "01-first/Capital.md:1:1 FILE_NAME",
            "01-first/binary.md:1:1 NOT_UTF_8",
            "01-first/huge.md:1:1 FILE_TOO_LARGE");
    assertThat(library.course().sections().get(0).exercises()).hasSize(1);
  }

  @Test
  void saysWhatIsWrongWithTheCourse() throws IOException {
    write(
        "course.yaml",
        """
        title: A course
        colour: blue
        sections:
          - folder: 01-first
            title: First
            summary: The first one.
            exercises: [missing, second-one, second-one]
          - folder: 03-third
            title: Third
            summary: It should be the second.
          - folder: Fourth
            title: Fourth
          - a text
        """);
    write("01-first/second-one.md", EXERCISE);
    write("03-third/second-one.md", EXERCISE);
    write("09-elsewhere/other.md", EXERCISE);

    ExerciseLibrary library = ExerciseLibrary.read(directory);

    assertThat(problems(library))
        .containsExactly(
            "course.yaml:1:1 MISSING_KEY",
            "course.yaml:2:1 UNKNOWN_KEY",
            "course.yaml:3:1 UNLISTED_SECTION",
            "course.yaml:7:17 MISSING_EXERCISE",
            "course.yaml:7:38 DUPLICATE_ID",
            "course.yaml:8:13 SECTION_NUMBER",
            "course.yaml:11:5 MISSING_KEY",
            "course.yaml:11:13 FOLDER_NAME",
            "course.yaml:13:5 WRONG_TYPE",
            "03-third/second-one.md:1:1 DUPLICATE_ID");
    assertThat(library.find("second-one").orElseThrow().number()).isEqualTo("1.1");
  }

  @Test
  void readsTranslationsAndSaysWhatIsMissing() throws IOException {
    write(
        "course.yaml",
        COURSE.replace(
            "    summary: The first one.\n",
            "    summary: The first one.\n    translations:\n      de: {title: Erste, summary: Die"
                + " erste.}\n      fr: Première\n"));
    write("01-first/first-one.md", EXERCISE);
    write("01-first/second-one.md", EXERCISE);
    write(
        "01-first/second-one.de.md",
        "---\ntitle: Eine Übung\n---\nLeiten Sie $f(x) = {@ function @}$ ab.\n");
    write("01-first/third-one.de.md", "---\ntitle: Nichts\n---\nEtwas.\n");

    ExerciseLibrary library = ExerciseLibrary.read(directory);

    assertThat(problems(library))
        .containsExactly(
            "course.yaml:8:7 MISSING_TRANSLATION",
            "course.yaml:9:7 LANGUAGE",
            "01-first/third-one.de.md:1:1 NO_ORIGINAL");
    Section german = library.course().in("de").sections().get(0);
    assertThat(german.title()).isEqualTo("Erste");
    assertThat(german.exercises())
        .extracting(Exercise::id, Exercise::language, Exercise::title)
        .containsExactly(
            tuple("second-one", "de", "Eine Übung"), tuple("first-one", "en", "An exercise"));
    assertThat(german.exercises().get(0).variant(3).statement()).startsWith("Leiten Sie");
    assertThat(library.course().in("fr").sections().get(0).title()).isEqualTo("First");
  }

  @Test
  void leavesOutATranslationThatShowsAnotherParameter() throws IOException {
    write("course.yaml", COURSE);
    write("01-first/second-one.md", EXERCISE);
    write("01-first/second-one.de.md", "---\ntitle: Eine\n---\nMit ${@ a @}$ hier.\n");

    ExerciseLibrary library = ExerciseLibrary.read(directory);

    assertThat(problems(library)).containsExactly("01-first/second-one.de.md:3:1 TRANSLATED_NAMES");
    assertThat(library.find("second-one").orElseThrow().in("de").language()).isEqualTo("en");
  }

  @Test
  void goesByTheFoldersWhenTheCourseCannotBeRead() throws IOException {
    write("course.yaml", "title: [");
    write("01-first-steps/one.md", EXERCISE);
    write("notes/two.md", EXERCISE);

    ExerciseLibrary library = ExerciseLibrary.read(directory);

    assertThat(problems(library))
        .containsExactly("course.yaml:1:1 UNLISTED_SECTION", "course.yaml:1:9 YAML_SYNTAX");
    assertThat(library.course().sections())
        .extracting(Section::title)
        .containsExactly("First steps");
    assertThat(library.find("one")).isPresent();
  }

  @Test
  void saysSoWhenThereIsNothing() {
    assertThat(problems(ExerciseLibrary.read(directory)))
        .containsExactly("course.yaml:1:1 NO_COURSE");
    assertThat(problems(ExerciseLibrary.read(directory.resolve("nowhere"))))
        .containsExactly(":1:1 NO_DIRECTORY");
  }

  @Test
  void knowsAChangedFileByItsHash() throws IOException {
    write("course.yaml", COURSE);
    write("01-first/second-one.md", EXERCISE);
    String before = ExerciseLibrary.read(directory).find("second-one").orElseThrow().hash();
    write("01-first/second-one.md", EXERCISE + "\n");
    String after = ExerciseLibrary.read(directory).find("second-one").orElseThrow().hash();

    assertThat(before).matches("[0-9a-f]{64}").isNotEqualTo(after);
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }

  private static List<String> problems(ExerciseLibrary library) {
    return library.problems().stream()
        .map(p -> p.file() + ":" + p.line() + ":" + p.column() + " " + p.code())
        .toList();
  }
}
