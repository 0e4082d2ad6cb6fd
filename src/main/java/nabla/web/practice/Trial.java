package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.diagnose.Diagnoser;
import nabla.exercise.Variant;
import nabla.grade.AnswerReader;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.grade.Grader;
import nabla.math.Expr;
import nabla.math.TextPrinter;
import nabla.parse.AnswerParser;
import nabla.parse.Asked;
import nabla.parse.Parsed;
import nabla.parse.Piece;
import nabla.web.shared.Messages;
import nabla.web.shared.StopwatchAlgebra;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an answer, stage by stage, for the author of the exercise.
 *
 * @param variant which of the variants it was tried against, from 1
 * @param pieces what the text was divided into
 * @param tree a line for each part of what was read, the parts of a part below it
 * @param reading what was read; absent where no expression is asked for
 * @param certainty how sure the verdict is; absent where it is not one of right or wrong
 * @param stages how long each took
 */
public record Trial(
    long variant,
    String answer,
    List<Piece> pieces,
    String tree,
    @Nullable RawString reading,
    @Nullable String shape,
    VerdictView verdict,
    @Nullable String certainty,
    List<Stage> stages) {
  private static final int MOST_LINES = 200;

  /** A stage of grading with the time it took, in milliseconds. */
  public record Stage(String word, String millis) {}

  /** Tries {@code answer} against {@code variant} as a student's would be graded. */
  public static Trial of(String answer, Variant variant, Algebra algebra, Messages messages) {
    List<Stage> stages = new ArrayList<>();
    StopwatchAlgebra proofs = new StopwatchAlgebra(algebra);
    Grader grader = new Grader(new Decider(proofs, Grader.PATIENCE));
    Grade grade = timed("trial_whole", () -> grader.grade(answer, variant.demand()), stages);
    stages.add(0, new Stage("trial_proof", millis(proofs.nanos())));
    boolean expression = variant.demand() instanceof AnswerSpec;
    Optional<AnswerSpec> spec = expression ? Optional.of(variant.spec()) : Optional.empty();
    spec.ifPresent(asked -> measure(answer, asked, grade, stages));
    return new Trial(
        variant.seed() + 1,
        answer,
        spec.map(asked -> pieces(answer, asked)).orElse(List.of()),
        expression ? tree(grade.reading()) : "",
        spec.map(asked -> Reading.formula(answer, asked)).orElse(null),
        spec.flatMap(asked -> AnswerReader.shape(grade.parsed(), asked))
            .map(shape -> shape.rows() + " \u00d7 " + shape.columns())
            .orElse(null),
        new Verdicts(variant, messages).ofTrial(answer, grade),
        certainty(grade.outcome()),
        stages);
  }

  /** The stages again one by one: how long the first two and the last take by themselves. */
  private static void measure(String answer, AnswerSpec spec, Grade grade, List<Stage> stages) {
    List<Stage> alone = new ArrayList<>();
    Parsed parsed =
        timed(
            "trial_parse",
            () ->
                AnswerParser.parse(
                    answer, spec.scope(), Asked.of(spec.scope(), spec.expected().shape())),
            alone);
    timed("trial_shape", () -> AnswerReader.shape(parsed, spec), alone);
    Grader comparing = Grader.withoutDiagnoses(new Decider(Algebra.NONE, Duration.ZERO));
    timed("trial_compare", () -> comparing.grade(answer, spec), alone);
    if (grade.outcome() instanceof Grade.Outcome.Incorrect) {
      Diagnoser diagnoser =
          new Diagnoser(spec.task(), spec.scope(), spec.reference(), spec.relation());
      timed("trial_diagnose", () -> diagnoser.diagnose(grade.reading()), alone);
    }
    stages.addAll(0, alone);
  }

  private static <T> T timed(String word, Supplier<T> stage, List<Stage> stages) {
    long start = System.nanoTime();
    T result = stage.get();
    stages.add(new Stage(word, millis(System.nanoTime() - start)));
    return result;
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
  }

  private static List<Piece> pieces(String answer, AnswerSpec spec) {
    return AnswerParser.pieces(
        answer, spec.scope(), Asked.of(spec.scope(), spec.expected().shape()));
  }

  private static String tree(Expr reading) {
    List<String> lines = new ArrayList<>();
    lines.add(TextPrinter.print(reading));
    branches(reading, "", lines);
    return String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
  }

  private static void branches(Expr expression, String indent, List<String> lines) {
    List<Expr> parts = expression.parts();
    for (int i = 0; i < parts.size() && lines.size() < MOST_LINES; i++) {
      boolean last = i == parts.size() - 1;
      lines.add(indent + (last ? "\u2514 " : "\u251c ") + TextPrinter.print(parts.get(i)));
      branches(parts.get(i), indent + (last ? "  " : "\u2502 "), lines);
    }
  }

  private static @Nullable String certainty(Grade.Outcome outcome) {
    if (outcome instanceof Grade.Outcome.Correct correct) {
      return correct.certainty().name() + ", " + correct.method().name();
    }
    return outcome instanceof Grade.Outcome.Incorrect incorrect
        ? incorrect.evidence().getClass().getSimpleName()
        : null;
  }
}
