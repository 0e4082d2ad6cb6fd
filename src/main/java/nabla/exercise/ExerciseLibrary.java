package nabla.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nabla.exercise.DraftReading.Draft;
import nabla.exercise.Exercise.Place;

/**
 * The exercises of one directory, read once, and what was published since; what cannot be read is
 * left out and listed.
 */
public final class ExerciseLibrary {
  private volatile Course course;
  private final Map<String, Exercise> byId;
  private final Map<Version, Exercise> versions = new ConcurrentHashMap<>();
  private final List<AuthoringProblem> problems;

  private volatile Archive archive = (id, hash) -> Optional.empty();

  private record Version(String id, String hash) {}

  /** Where texts are that students had. */
  public interface Archive {
    /** The text of the exercise {@code id} with this hash. */
    Optional<Draft> text(String id, String hash);
  }

  private final SourceFiles files;

  ExerciseLibrary(
      Course course,
      Map<String, Exercise> byId,
      List<AuthoringProblem> problems,
      SourceFiles files) {
    this.files = files;
    this.course = course;
    this.byId = new ConcurrentHashMap<>(byId);
    this.problems = List.copyOf(problems);
    byId.values().forEach(this::remember);
  }

  /**
   * Reads the course in {@code exercisesDirectory}; whatever is wrong there is a problem, never an
   * exception.
   */
  public static ExerciseLibrary read(Path exercisesDirectory) {
    return new LibraryReader(exercisesDirectory).read();
  }

  public Course course() {
    return course;
  }

  public Optional<Exercise> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The exercise {@code id} as it was with the text of this hash, so that an answer is shown beside
   * what was asked; as it is now where that text is not known.
   */
  public Optional<Exercise> find(String id, String hash) {
    Exercise version = versions.get(new Version(id, hash));
    if (version != null) {
      return Optional.of(version);
    }
    Optional<Exercise> archived =
        find(id).flatMap(now -> archive.text(id, hash)).flatMap(draft -> read(draft).exercise());
    archived.ifPresent(this::remember);
    return archived.or(() -> find(id));
  }

  /** Looks up in {@code past} what is not here any more. */
  public void lookUpIn(Archive past) {
    archive = past;
  }

  /** Everything an author has to correct: the course first, then file by file, from the top. */
  public List<AuthoringProblem> problems() {
    return problems;
  }

  /** The files that this was read from, by their paths with {@code /}; none that is hidden. */
  public Map<String, byte[]> files() {
    return files.all();
  }

  /** Reads {@code draft} as it would stand in this course, and changes nothing. */
  public DraftReading read(Draft draft) {
    Optional<Section> section = section(draft.section());
    Optional<Exercise> before = find(draft.id());
    Place place =
        before
            .filter(there -> there.sectionSlug().equals(draft.section()))
            .map(Exercise::place)
            .orElseGet(() -> last(section, draft));
    String folder = section.map(Section::folder).map(name -> name + "/").orElse("");
    DraftReading reading = DraftReading.of(draft, place, folder + draft.id() + ".md");
    if (reading.exercise().isEmpty() || before.isEmpty()) {
      return reading;
    }
    List<AuthoringProblem> misfits = new ArrayList<>();
    Exercise carried = Translations.carriedOver(before.get(), reading.exercise().get(), misfits);
    return new DraftReading(Optional.of(carried), reading.problems(), misfits);
  }

  /** The section whose folder is called {@code slug} after its number. */
  public Optional<Section> section(String slug) {
    return course.sections().stream().filter(section -> section.slug().equals(slug)).findFirst();
  }

  private static Place last(Optional<Section> section, Draft draft) {
    int number = section.map(Section::number).orElse(0);
    int position = section.map(s -> s.exercises().size()).orElse(0) + 1;
    return new Place(number + "." + position, draft.section());
  }

  private void remember(Exercise exercise) {
    versions.put(new Version(exercise.id(), exercise.hash()), exercise);
  }

  /** Puts {@code exercise} in the place of the one with its name, or at the end of its section. */
  public synchronized void publish(Exercise exercise) {
    List<Section> sections =
        course.sections().stream()
            .map(
                section ->
                    section.slug().equals(exercise.sectionSlug())
                        ? section.with(exercise)
                        : section)
            .toList();
    remember(exercise);
    byId.put(exercise.id(), exercise);
    course = new Course(course.title(), course.lead(), sections);
  }
}
