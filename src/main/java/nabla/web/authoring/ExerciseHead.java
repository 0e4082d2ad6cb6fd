package nabla.web.authoring;

import java.util.Optional;
import nabla.authoring.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What all pages on the text of one exercise begin with.
 *
 * @param number the latest revision
 * @param state of the latest revision
 * @param live the number of the revision that students get; 0 when they get none
 * @param origin the exercise that it is a copy of; absent when it is none
 */
public record ExerciseHead(
    String id,
    String title,
    String section,
    int number,
    Revision.State state,
    int live,
    @Nullable String origin) {

  static ExerciseHead of(Revision latest, Optional<Revision> live, String section) {
    return new ExerciseHead(
        latest.exerciseId(),
        latest.draft().title(),
        section,
        latest.number(),
        latest.state(),
        live.map(Revision::number).orElse(0),
        latest.originId().orElse(null));
  }

  /** The name of its file. */
  public String file() {
    return id + ".md";
  }

  public String path() {
    return "/authoring/exercises/" + id;
  }

  public String versions() {
    return path() + "/versions";
  }

  public String copy() {
    return path() + "/copy";
  }

  public String publish() {
    return path() + "/publish";
  }

  /** The key of what its state is called. */
  public String word() {
    return "authoring_state_" + state;
  }

  public boolean isLive() {
    return live > 0;
  }

  /** Whether students get another text than the latest. */
  public boolean isAhead() {
    return live > 0 && live != number;
  }
}
