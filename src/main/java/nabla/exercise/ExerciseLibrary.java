package nabla.exercise;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exercises of one directory, read once; what cannot be read is left out and listed. */
public final class ExerciseLibrary {
  private final Course course;
  private final Map<String, Exercise> byId;
  private final List<AuthoringProblem> problems;

  ExerciseLibrary(Course course, Map<String, Exercise> byId, List<AuthoringProblem> problems) {
    this.course = course;
    this.byId = Map.copyOf(byId);
    this.problems = List.copyOf(problems);
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

  /** Everything an author has to correct: the course first, then file by file, from the top. */
  public List<AuthoringProblem> problems() {
    return problems;
  }
}
