package nabla.web.progress;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.UUID;
import nabla.web.practice.HistoryItem;
import nabla.web.practice.Link;
import nabla.web.practice.OwnSection;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What one person has to do and has done.
 *
 * @param due the assignments whose answers count now, the first due first
 * @param repeat what comes up again now
 * @param laterRepeat when something comes up next after that; absent where nothing waits
 * @param goOn what was tried last and not solved; absent where there is none
 * @param next what to begin; absent where all is begun
 * @param points all assignments, with the points so far
 */
public record OwnView(
    List<Due> due,
    List<Repeat> repeat,
    @Nullable Moment laterRepeat,
    @Nullable Link goOn,
    @Nullable Link next,
    List<OwnSection> sections,
    List<Due> points,
    History history) {

  /**
   * An assignment.
   *
   * @param phase the key of its word
   * @param counts whether answers count now
   * @param points so far, in words
   * @param solved how many of its exercises are solved
   */
  public record Due(
      UUID id,
      String title,
      String phase,
      boolean counts,
      Moment due,
      String points,
      long solved,
      int tasks) {}

  /**
   * An exercise that comes up again.
   *
   * @param why the mistake that it is about; absent where that is not known
   */
  public record Repeat(Link exercise, @Nullable RawString why) {}

  /**
   * A page of earlier answers.
   *
   * @param typed what was looked for
   * @param verdict which verdicts were asked for; empty for all
   * @param older the address of the page after; absent on the last one
   */
  public record History(
      String typed, String verdict, List<Line> lines, @Nullable String older, boolean paged) {}

  /**
   * An earlier answer.
   *
   * @param exercise absent when the exercise is gone
   */
  public record Line(@Nullable Link exercise, HistoryItem item) {}
}
