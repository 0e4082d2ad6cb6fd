package nabla.web.practice;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.attempt.Attempt;
import nabla.decide.Evidence;
import nabla.derive.Language;
import nabla.derive.LineReader;
import nabla.diagnose.Diagnosis;
import nabla.diagnose.Mistake;
import nabla.diagnose.Task;
import nabla.diagnose.Written;
import nabla.exercise.Variant;
import nabla.grade.AnswerReader;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.grade.Picks;
import nabla.grade.Spotting;
import nabla.grade.Steps;
import nabla.math.LatexPrinter;
import nabla.math.Problem;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import nabla.web.practice.VerdictView.Explanation;
import nabla.web.shared.Diagnoses;
import nabla.web.shared.Formula;
import nabla.web.shared.Messages;
import nabla.web.shared.Moment;
import nabla.web.shared.Prose;
import org.jspecify.annotations.Nullable;

/** Puts the verdict on an answer to one variant into words. */
public final class Verdicts {
  private final Variant variant;
  private final Messages messages;

  Verdicts(Variant variant, Messages messages) {
    this.variant = variant;
    this.messages = messages;
  }

  /** An answer, stored or not. */
  private record Given(
      String raw, Attempt.Verdict verdict, Grade.Outcome outcome, List<Problem> problems) {
    static Given of(Attempt attempt) {
      return new Given(attempt.raw(), attempt.verdict(), attempt.outcome(), attempt.problems());
    }
  }

  /** The verdict on an answer that nobody gave: one that an author tries. */
  VerdictView ofTrial(String text, Grade grade) {
    Given given =
        new Given(text, Attempt.Verdict.of(grade.outcome()), grade.outcome(), grade.problems());
    return new VerdictView(
        given.verdict().name(),
        state(given.verdict()),
        0,
        null,
        null,
        explanation(given),
        sentences(given),
        picked(text, given.verdict()),
        marks(given),
        Place.in(text, given.problems(), messages),
        null);
  }

  /** The verdict on a stored attempt, the {@code number}th that counted. */
  VerdictView of(Attempt attempt, int number) {
    boolean counted =
        attempt.verdict() == Attempt.Verdict.CORRECT
            || attempt.verdict() == Attempt.Verdict.INCORRECT;
    return new VerdictView(
        attempt.verdict().name(),
        state(attempt.verdict()),
        counted ? number : 0,
        Moment.of(attempt.createdAt(), messages.locale()),
        variant.demand() instanceof AnswerSpec ? reading(attempt, variant) : null,
        explanation(Given.of(attempt)),
        sentences(Given.of(attempt)),
        picked(attempt.raw(), attempt.verdict()),
        marks(Given.of(attempt)),
        Place.in(attempt.raw(), attempt.problems(), messages),
        SlopePicture.of(attempt, variant, messages).orElse(null));
  }

  /** The verdict on a text that was not kept. */
  VerdictView ofUnkept(String text, Grade grade) {
    return new VerdictView(
        Attempt.Verdict.INVALID.name(),
        state(Attempt.Verdict.INVALID),
        0,
        null,
        null,
        null,
        sentences(grade.outcome()),
        List.of(),
        LineList.Marks.NONE,
        Place.in(text, grade.problems(), messages),
        null);
  }

  /**
   * What was read of {@code attempt}; of LaTeX, which a formula editor wrote, as far as it could be
   * read; of picks, what was picked.
   */
  static @Nullable RawString reading(Attempt attempt, Variant variant) {
    if (variant.demand() instanceof Steps steps) {
      return LineList.summary(steps, attempt.raw()).orElse(null);
    }
    if (!variant.shown().items().isEmpty()) {
      return PickList.summary(variant, Picks.read(attempt.raw()));
    }
    if (!attempt.readingLatex().isEmpty()) {
      return Formula.inline(attempt.readingLatex());
    }
    return attempt.raw().contains("\\") ? Reading.formula(attempt.raw(), variant.spec()) : null;
  }

  /** The name of the icon and the colour of {@code verdict}. */
  public static String state(Attempt.Verdict verdict) {
    return switch (verdict) {
      case CORRECT -> "ok";
      case INCORRECT -> "no";
      case WRONG_FORM -> "form";
      case INVALID -> "inv";
      case UNDECIDED -> "und";
    };
  }

  private static LineList.Marks marks(Given given) {
    return switch (given.verdict()) {
      case CORRECT, WRONG_FORM -> new LineList.Marks(Integer.MAX_VALUE, 0);
      case INCORRECT ->
          given.outcome() instanceof Grade.Outcome.Incorrect incorrect
                  && incorrect.evidence() instanceof Evidence.Line line
              ? new LineList.Marks(line.number() - 1, line.number())
              : LineList.Marks.NONE;
      case INVALID, UNDECIDED -> LineList.Marks.NONE;
    };
  }

  /** What was picked, with the author's reasons; nothing where it could not be graded. */
  private List<PickList.Marked> picked(String raw, Attempt.Verdict verdict) {
    return verdict == Attempt.Verdict.INVALID
        ? List.of()
        : PickList.picked(variant, Picks.read(raw));
  }

  /** The author's reason, or else how one comes to the answer. */
  private @Nullable Explanation explanation(Given given) {
    return given.verdict() == Attempt.Verdict.INCORRECT
        ? foreseen(given).orElseGet(() -> diagnosed(given.outcome()))
        : null;
  }

  private Optional<Explanation> foreseen(Given given) {
    if (variant.demand() instanceof Steps steps) {
      return foreseenLine(given, steps.derivation().language());
    }
    if (variant.foreseen().isEmpty()) {
      return Optional.empty();
    }
    String typed =
        variant.shown().items().isEmpty() ? given.raw() : Picks.read(given.raw()).typed();
    Parsed answer = AnswerReader.read(typed, variant.spec());
    return variant.foreseen().stream()
        .filter(wrong -> answer.isReadable() && wrong.is(answer.expression(), variant.spec()))
        .findFirst()
        .map(wrong -> new Explanation(Authored.line(wrong.reason(), variant), null));
  }

  private Optional<Explanation> foreseenLine(Given given, Language language) {
    int wrong = marks(given).wrong();
    List<Steps.Typed> lines = Steps.lines(given.raw());
    if (wrong < 1 || wrong > lines.size()) {
      return Optional.empty();
    }
    return LineReader.read(lines.get(wrong - 1).text(), language)
        .line()
        .flatMap(
            written ->
                variant.foreseenLines().stream().filter(l -> l.is(written, language)).findFirst())
        .map(line -> new Explanation(Authored.line(line.reason(), variant), null));
  }

  private @Nullable Explanation diagnosed(Grade.Outcome outcome) {
    if (!(outcome instanceof Grade.Outcome.Incorrect incorrect)
        || incorrect.diagnoses().isEmpty()) {
      return null;
    }
    List<Diagnosis> diagnoses = incorrect.diagnoses();
    Diagnoses sentences = new Diagnoses(messages, written -> "$" + written.latex() + "$");
    List<Mistake> mistakes = diagnoses.size() == 1 ? diagnoses.get(0).mistakes() : List.of();
    @Nullable Written marked =
        mistakes.size() == 1 ? mistakes.get(0).parts().get(Mistake.FUNCTION) : null;
    return new Explanation(
        Prose.line(
            incorrect.evidence() instanceof Evidence.Line line
                ? sentences.sentenceOfLine(line.number(), diagnoses)
                : sentences.sentence(diagnoses)),
        marked == null ? null : Formula.inline("\\displaystyle " + marked.latex()));
  }

  private List<RawString> sentences(Given given) {
    boolean corrected =
        variant.demand() instanceof Spotting && given.verdict() == Attempt.Verdict.INCORRECT;
    boolean lineFound =
        corrected
            && PickList.picked(variant, Picks.read(given.raw())).stream()
                .allMatch(pick -> pick.state().equals("ok"));
    List<RawString> sentences = new ArrayList<>(sentences(given.outcome()));
    if (lineFound) {
      sentences.add(0, line("spot_correction_wrong", Map.of()));
    }
    return sentences;
  }

  private List<RawString> sentences(Grade.Outcome outcome) {
    if (outcome instanceof Grade.Outcome.Correct correct && variant.demand() instanceof Steps) {
      return derived(correct);
    }
    if (outcome instanceof Grade.Outcome.Correct correct) {
      return List.of(line(key("correct_" + correct.method()), Map.of()));
    }
    if (outcome instanceof Grade.Outcome.Incorrect incorrect) {
      return new Refutation(variant, messages).lines(incorrect.evidence());
    }
    if (outcome instanceof Grade.Outcome.WrongForm wrong) {
      return wrongForm(wrong);
    }
    if (outcome instanceof Grade.Outcome.Undecided undecided) {
      return List.of(
          line("undecided_" + undecided.reason(), Map.of()), line("undecided_next", Map.of()));
    }
    return List.of();
  }

  /** That all lines hold comes first, then how far that is certain. */
  private List<RawString> derived(Grade.Outcome.Correct correct) {
    RawString holds = line("correct_lines", Map.of());
    return switch (correct.method()) {
      case SAME_TREE, ALGEBRA -> List.of(holds, line("correct_lines_PROVED", Map.of()));
      case TEST_FUNCTIONS -> List.of(holds, line("correct_TEST_FUNCTIONS", Map.of()));
      case PRIME_FIELDS -> List.of(holds, line("correct_lines_EXACT", Map.of()));
      case DIGITS, TOLERANCE, KEY -> List.of(holds, line("correct_lines_NUMERIC", Map.of()));
    };
  }

  /** That the value is right comes first; the part is shown as it was read. */
  private List<RawString> wrongForm(Grade.Outcome.WrongForm wrong) {
    if (variant.demand() instanceof Steps) {
      return List.of(line("form_" + wrong.rule(), Map.of()));
    }
    Parsed place = AnswerParser.parse(wrong.place(), variant.spec().scope());
    Map<String, String> part =
        Map.of("part", LatexPrinter.print(place.expression(), variant.spec().scope()));
    return List.of(
        line("form_right", Map.of()),
        line("form_" + wrong.rule(), part),
        line("form_next", Map.of()));
  }

  private String key(String key) {
    boolean derivative =
        variant.asksExpression()
            && variant.spec().task().filter(Task.Derivative.class::isInstance).isPresent();
    return derivative ? key + "_derivative" : key;
  }

  private RawString line(String key, Map<String, String> values) {
    return Prose.line(messages.filled(key, values));
  }
}
