package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.Optional;
import java.util.UUID;
import nabla.attempt.Attempt;
import nabla.exercise.Exercise;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An earlier attempt in one line.
 *
 * @param reading what was read; absent when it could not be
 * @param typed the text as it was typed
 * @param remark the verdict in words
 */
public record HistoryItem(
    UUID id, String state, @Nullable RawString reading, String typed, Moment at, String remark) {

  /**
   * {@code attempt} at {@code exercise} as it was then.
   *
   * @param note the key of a further sentence about it
   */
  public static HistoryItem of(
      Attempt attempt, Exercise exercise, Optional<String> note, Messages messages) {
    StringBuilder remark = new StringBuilder();
    remark.append(messages.text("state_" + Verdicts.state(attempt.verdict()))).append('.');
    if (!attempt.problems().isEmpty()) {
      remark.append(' ').append(messages.problem(attempt.problems().get(0)));
    }
    if (!counts(attempt.verdict())) {
      remark.append(' ').append(messages.text("history_uncounted"));
    }
    note.ifPresent(key -> remark.append(' ').append(messages.text(key)));
    return new HistoryItem(
        attempt.id(),
        Verdicts.state(attempt.verdict()),
        Verdicts.reading(attempt, exercise.variant(attempt.seed())),
        attempt.raw(),
        Moment.of(attempt.createdAt(), messages.locale()),
        remark.toString());
  }

  /** {@code attempt} at an exercise that is no longer there. */
  public static HistoryItem ofGone(Attempt attempt, Messages messages) {
    return new HistoryItem(
        attempt.id(),
        Verdicts.state(attempt.verdict()),
        null,
        attempt.raw(),
        Moment.of(attempt.createdAt(), messages.locale()),
        messages.text("history_gone"));
  }

  static boolean counts(Attempt.Verdict verdict) {
    return verdict == Attempt.Verdict.CORRECT || verdict == Attempt.Verdict.INCORRECT;
  }
}
