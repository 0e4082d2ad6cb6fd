package nabla.web.course;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nabla.gradebook.Counted;
import nabla.gradebook.Score;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;

/** Points, and how they came about, in words. */
public final class ScoreWords {
  private static final int WHOLE = 100;

  private final Messages messages;
  private final ZoneId zone;

  /** With times in {@code zone}. */
  public ScoreWords(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** Such as "7.50 of 10 points". */
  public String points(BigDecimal points, int most) {
    return messages.text("score_points", number(points), most);
  }

  /** A number of points, without decimals that say nothing. */
  public String number(Number points) {
    NumberFormat format = NumberFormat.getInstance(messages.locale());
    format.setMaximumFractionDigits(2);
    format.setGroupingUsed(false);
    return format.format(points);
  }

  /** How many answers count and are left. */
  public String attempts(Score score) {
    int used = score.counted().size();
    return score
        .left()
        .map(
            left ->
                left == 0
                    ? messages.text("score_attempts_none")
                    : messages.counted("score_attempts_left", left))
        .orElseGet(() -> messages.counted("score_attempts", used));
  }

  /** A sentence for each answer that counts, in order, and one for those that wait. */
  public List<String> reasons(Score score) {
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < score.counted().size(); i++) {
      Counted counted = score.counted().get(i);
      String best = score.best().filter(counted::equals).isPresent() ? "score_best" : "score_line";
      reasons.add(
          messages.text(
              best,
              i + 1,
              Moment.in(zone, counted.at(), messages.locale()).text(),
              parts(counted),
              number(counted.percent())));
    }
    if (score.undecided() > 0) {
      reasons.add(messages.counted("score_undecided", score.undecided()));
    }
    return reasons;
  }

  private String parts(Counted counted) {
    List<String> parts = new ArrayList<>();
    if (counted.decided()) {
      parts.add(messages.text("score_decided", counted.credit()));
    } else {
      parts.add(messages.text(counted.credit() == WHOLE ? "score_right" : "score_wrong"));
    }
    if (counted.credit() > 0) {
      if (counted.afterSolution()) {
        parts.add(messages.text("score_solution"));
      }
      if (counted.hintPercent() > 0) {
        parts.add(messages.counted("score_hints", counted.hints(), counted.hintPercent()));
      }
      if (counted.latePercent() > 0) {
        parts.add(messages.text("score_late", counted.latePercent()));
      }
    }
    return String.join(", ", parts);
  }
}
