package nabla.web.dashboard;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import nabla.insight.ExerciseFigures.Figures;
import nabla.web.shared.Messages;

/** Figures of an exercise in sentences. */
public final class FigureWords {
  private static final int WHOLE = 100;
  private static final int SECONDS = 60;

  private FigureWords() {}

  /** A sentence for each of {@code figures}. */
  public static List<String> of(Figures figures, Messages messages) {
    List<String> words = new ArrayList<>();
    if (figures.students() == 0) {
      words.add(messages.text("figures_none"));
      return words;
    }
    NumberFormat number = NumberFormat.getInstance(messages.locale());
    number.setMaximumFractionDigits(2);
    words.add(
        messages.text(
            "figures_solved",
            figures.solved(),
            figures.students(),
            WHOLE * figures.solved() / figures.students()));
    words.add(messages.text("figures_first", WHOLE * figures.firstTry() / figures.students()));
    figures
        .medianAttempts()
        .ifPresent(
            median ->
                words.add(
                    median == 1
                        ? messages.text("figures_attempts_one")
                        : messages.text("figures_attempts", number.format(median))));
    figures
        .medianTime()
        .ifPresent(
            time ->
                words.add(
                    time.isZero()
                        ? messages.text("figures_time_none")
                        : messages.text(
                            "figures_time", number.format((double) time.toSeconds() / SECONDS))));
    words.add(messages.counted("figures_hints", figures.hints()));
    words.add(
        figures
            .discrimination()
            .map(value -> messages.text("figures_discrimination", number.format(value)))
            .orElseGet(() -> messages.text("figures_discrimination_none")));
    return words;
  }
}
