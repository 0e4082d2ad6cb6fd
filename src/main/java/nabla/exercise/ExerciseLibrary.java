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

  private record Version(String id, String hash) {}

  ExerciseLibrary(Course course, Map<String, Exercise> byId, List<AuthoringProblem> problems) {
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

  /** The exercise {@code id} with the text of this hash; the current one where that is unknown. */
  public Optional<Exercise> find(String id, String hash) {
    Exercise version = versions.get(new Version(id, hash));
    return version == null ? find(id) : Optional.of(version);
  }

  /** Everything an author has to correct: the course first, then file by file, from the top. */
  public List<AuthoringProblem> problems() {
    return problems;
  }

  /** Reads {@code draft} as it would stand in this course, and changes nothing. */
  public DraftReading read(Draft draft) {
    Optional<Section> section =
        course.sections().stream().filter(s -> s.slug().equals(draft.section())).findFirst();
    Place place =
        find(draft.id())
            .filter(there -> there.sectionSlug().equals(draft.section()))
            .map(Exercise::place)
            .orElseGet(() -> last(section, draft));
    String folder =
        section.map(s -> String.format("%02d-%s/", s.number(), s.slug())).orElse("");
    return DraftReading.of(draft, place, folder + draft.id() + ".md");
  }

  private static Place last(Optional<Section> section, Draft draft) {
    int number = section.map(Section::number).orElse(0);
    int position = section.map(s -> s.exercises().size()).orElse(0) + 1;
    return new Place(number + "." + position, draft.section());
  }

  /** Keeps {@code exercise} for the attempts that were graded with it. */
  public void remember(Exercise exercise) {
    versions.put(new Version(exercise.id(), exercise.hash()), exercise);
  }

  /** Puts {@code exercise} in the place of the one with its name, or at the end of its section. */
  public synchronized void publish(Exercise exercise) {
    List<Section> sections = new ArrayList<>();
    for (Section section : course.sections()) {
      sections.add(
          section.slug().equals(exercise.sectionSlug()) ? with(section, exercise) : section);
    }
    remember(exercise);
    byId.put(exercise.id(), exercise);
    course = new Course(course.title(), course.lead(), sections);
  }

  private static Section with(Section section, Exercise exercise) {
    List<Exercise> exercises = new ArrayList<>(section.exercises());
    exercises.replaceAll(there -> there.id().equals(exercise.id()) ? exercise : there);
    if (!exercises.contains(exercise)) {
      exercises.add(exercise);
    }
    return new Section(
        section.number(), section.slug(), section.title(), section.summary(), exercises);
  }
}
