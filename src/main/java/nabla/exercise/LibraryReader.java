package nabla.exercise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nabla.exercise.Exercise.Place;
import nabla.exercise.Outline.Part;
import nabla.exercise.Yaml.Passage;

/** Reads a directory of exercises. */
final class LibraryReader {
  private static final String COURSE = "course.yaml";
  private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.md");

  private final Path root;
  private final SourceFiles files;
  private final List<AuthoringProblem> problems = new ArrayList<>();
  private final Map<String, Exercise> byId = new LinkedHashMap<>();
  private final Translations translations;
  private final SectionTexts texts;

  LibraryReader(Path root) {
    this.root = root;
    this.files = new SourceFiles(root, problems);
    this.translations = new Translations(files, problems);
    this.texts = new SectionTexts(files, problems);
  }

  ExerciseLibrary read() {
    if (!Files.isDirectory(root)) {
      problems.add(
          new AuthoringProblem(
              "", 1, 1, "NO_DIRECTORY", "There is no directory " + root + ": create it."));
    }
    Optional<SourceText> source = courseSource();
    Problems courseProblems = new Problems(source.orElse(new SourceText(COURSE, "", "")));
    Outline outline =
        source
            .flatMap(text -> Outline.read(text, courseProblems))
            .orElseGet(() -> Outline.ofFolders(files.folders()));
    List<Section> sections = new ArrayList<>();
    for (Part part : outline.parts()) {
      sections.add(section(sections.size() + 1, part, courseProblems));
    }
    reportUnlistedFolders(outline, courseProblems);
    problems.addAll(0, courseProblems.found());
    return new ExerciseLibrary(
        new Course(outline.title(), outline.lead(), sections), byId, problems, files);
  }

  private Optional<SourceText> courseSource() {
    if (Files.isDirectory(root) && !files.exists(COURSE)) {
      problems.add(
          new AuthoringProblem(
              COURSE, 1, 1, "NO_COURSE", "Write a file course.yaml that lists the sections."));
      return Optional.empty();
    }
    return Files.isDirectory(root) ? files.read(COURSE) : Optional.empty();
  }

  private Section section(int number, Part part, Problems courseProblems) {
    List<Exercise> exercises = new ArrayList<>();
    int position = 0;
    for (String name : fileNames(part, courseProblems)) {
      position++;
      Place place = new Place(number + "." + position, part.slug());
      exercise(part.folder() + "/" + name, place).ifPresent(exercises::add);
    }
    translations.check(part, exercises, courseProblems);
    return new Section(
        number,
        part.slug(),
        part.words().title(),
        part.words().summary(),
        part.buildsOn(),
        exercises,
        Exercise.ORIGINAL,
        part.translations().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().text(), Map.Entry::getValue)),
        texts.in(part.folder()));
  }

  /** The names that the course lists, and then the section's other files. */
  private Set<String> fileNames(Part part, Problems courseProblems) {
    Set<String> names = new LinkedHashSet<>();
    for (Passage listed : part.exercises()) {
      String name = listed.text() + ".md";
      if (!files.exists(part.folder() + "/" + name)) {
        courseProblems.at(
            listed.offset(),
            "MISSING_EXERCISE",
            "There is no file %s/%s: write it, or remove it from the list.",
            part.folder(),
            name);
      } else if (!names.add(name)) {
        courseProblems.at(
            listed.offset(), "DUPLICATE_ID", "'%s' is listed twice: keep one.", listed.text());
      }
    }
    files.markdownFiles(part.folder()).stream()
        .filter(name -> !name.equals(SectionTexts.FILE) && !Translations.isTranslation(name))
        .forEach(names::add);
    return names;
  }

  private Optional<Exercise> exercise(String file, Place place) {
    Optional<SourceText> source = files.read(file);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Problems fileProblems = new Problems(source.get());
    String name = file.substring(file.indexOf('/') + 1);
    String id = name.substring(0, name.length() - ".md".length());
    if (!FILE_NAME.matcher(name).matches()) {
      fileProblems.at(
          0,
          "FILE_NAME",
          "Name the file with small letters, digits and hyphens, such as 'three-factors.md'.");
    } else if (byId.containsKey(id)) {
      fileProblems.at(
          0,
          "DUPLICATE_ID",
          "%s has the same name: rename one of the two.",
          byId.get(id).source().file());
    }
    Optional<Exercise> exercise =
        ExerciseReader.read(source.get(), fileProblems)
            .filter(definition -> fileProblems.isEmpty())
            .map(definition -> new Exercise(id, place, source.get(), definition));
    problems.addAll(fileProblems.found());
    exercise = exercise.map(read -> translations.with(read, file));
    exercise.ifPresent(read -> byId.put(id, read));
    return exercise;
  }

  private void reportUnlistedFolders(Outline outline, Problems courseProblems) {
    Set<String> listed = new LinkedHashSet<>();
    outline.parts().forEach(part -> listed.add(part.folder()));
    for (String folder : files.folders()) {
      if (!listed.contains(folder) && !files.markdownFiles(folder).isEmpty()) {
        courseProblems.at(
            outline.order(),
            "UNLISTED_SECTION",
            "The folder '%s' is not among the sections: list it, or move its files.",
            folder);
      }
    }
  }
}
