package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.List;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A verdict in words.
 *
 * @param code CORRECT, INCORRECT, WRONG_FORM, INVALID or UNDECIDED
 * @param state the name of its icon and colour
 * @param attempt which counted attempt it was; 0 when it did not count
 * @param at when; absent when the answer was not kept
 * @param answer what was read; absent when it could not be
 * @param explanation how one comes to the answer; absent when nothing is certain
 * @param sentences why, with numbers
 * @param picks what was picked, with whether it is right
 * @param marks of the lines of a derivation
 * @param places where reading stopped
 * @param picture the answer's curve against measured slopes; absent where there is none to draw
 */
public record VerdictView(
    String code,
    String state,
    int attempt,
    @Nullable Moment at,
    @Nullable RawString answer,
    @Nullable Explanation explanation,
    List<RawString> sentences,
    List<PickList.Marked> picks,
    LineList.Marks marks,
    List<Place> places,
    @Nullable SlopePicture picture) {

  /**
   * How one comes to an answer.
   *
   * @param place the function with the place of the mistake marked; absent where that is the whole,
   *     or where there are several mistakes
   */
  public record Explanation(RawString sentence, @Nullable RawString place) {}

  /** The key of its word. */
  public String word() {
    return "state_" + state;
  }
}
