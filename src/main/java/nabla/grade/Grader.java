package nabla.grade;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.decide.Decider;
import nabla.decide.Deciding;
import nabla.decide.FormRule;
import nabla.decide.MatrixDecider;
import nabla.decide.Verdict;
import nabla.diagnose.Diagnoser;
import nabla.diagnose.Diagnosis;
import nabla.grade.Grade.Outcome;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.math.TextPrinter;
import nabla.parse.Parsed;
import nabla.shape.Checked;

/** Grades a student's text. Pure; throws nothing on any text. */
public final class Grader {
  /** What a student waits for a proof before the verdict goes out without one. */
  public static final Duration PATIENCE = Duration.ofMillis(150);

  private final Deciding deciding;
  private final Wrong wrong;

  /** What becomes of wrong answers. */
  enum Wrong {
    DIAGNOSED,
    NAMED
  }

  /** A grader that asks {@code algebra} for proofs, with the patience of a student. */
  public Grader(Algebra algebra) {
    this(algebra, PATIENCE);
  }

  /** A grader that gives each proof {@code budget}. */
  public Grader(Algebra algebra, Duration budget) {
    this(new Decider(algebra, budget));
  }

  /** A grader that leaves deciding to {@code deciding}. */
  public Grader(Deciding deciding) {
    this(deciding, Wrong.DIAGNOSED);
  }

  private Grader(Deciding deciding, Wrong wrong) {
    this.deciding = deciding;
    this.wrong = wrong;
  }

  /** A grader that says whether answers are right, and not how one comes to wrong ones. */
  public static Grader withoutDiagnoses(Deciding deciding) {
    return new Grader(deciding, Wrong.NAMED);
  }

  /** Reads {@code text} and grades it as an answer to {@code demand}. */
  public Grade grade(String text, Demand demand) {
    if (demand instanceof AnswerSpec spec) {
      return grade(text, spec);
    }
    if (demand instanceof Steps steps) {
      return new StepsGrader(steps, wrong).grade(text);
    }
    PickGrader picked = new PickGrader(Picks.read(text));
    if (demand instanceof Choice choice) {
      return picked.grade(choice);
    }
    return demand instanceof Sorting sorting
        ? picked.grade(sorting)
        : corrected(text, (Spotting) demand, picked.grade((Spotting) demand));
  }

  /** The correction counts once the right line was found. */
  private Grade corrected(String text, Spotting spotting, Grade spotted) {
    if (spotting.correction().isEmpty() || !(spotted.outcome() instanceof Outcome.Correct)) {
      return spotted;
    }
    String typed = Picks.read(text).typed();
    return grade(typed, spotting.correction().get()).movedBy(text.length() - typed.length());
  }

  /** Reads {@code text} and decides it against {@code spec}. */
  public Grade grade(String text, AnswerSpec spec) {
    Parsed parsed = AnswerReader.read(text, spec);
    if (!parsed.isReadable()) {
      return new Grade(parsed, new Outcome.Invalid());
    }
    Verdict verdict = verdict(parsed, spec);
    if (verdict instanceof Verdict.Same same) {
      Outcome outcome = inForm(parsed.expression(), spec, same);
      return outcome instanceof Outcome.Correct
          ? new Grade(parsed, outcome, same.open())
          : new Grade(parsed, outcome);
    }
    if (verdict instanceof Verdict.Different different) {
      return new Grade(parsed, incorrect(parsed, spec, different));
    }
    Verdict.Reason reason = ((Verdict.Undecided) verdict).reason();
    return reason == Verdict.Reason.TOO_LARGE
        ? tooLarge(text, parsed)
        : new Grade(parsed, new Outcome.Undecided(reason));
  }

  private Outcome incorrect(Parsed parsed, AnswerSpec spec, Verdict.Different different) {
    return new Outcome.Incorrect(
        different.evidence(), wrong == Wrong.DIAGNOSED ? diagnoses(parsed, spec) : List.of());
  }

  private static List<Diagnosis> diagnoses(Parsed parsed, AnswerSpec spec) {
    Expr answer =
        AnswerReader.isOfMatrices(parsed.expression(), spec)
            ? AnswerReader.check(parsed, spec).checked().orElseThrow().expression()
            : parsed.expression();
    Diagnoser diagnoser =
        new Diagnoser(spec.task(), spec.scope(), spec.reference(), spec.relation());
    return diagnoser.diagnose(answer);
  }

  private Verdict verdict(Parsed parsed, AnswerSpec spec) {
    if (!AnswerReader.isOfMatrices(parsed.expression(), spec)) {
      AnswerSpec claim = RemainderCheck.claimed(parsed, spec);
      return deciding.decide(
          parsed.expression(), claim.reference(), claim.scope(), claim.relation());
    }
    Checked checked = AnswerReader.check(parsed, spec).checked().orElseThrow();
    return new MatrixDecider(spec.expected(), spec.scope(), spec.relation(), deciding)
        .decide(checked);
  }

  /** The first rule that is broken decides; the parts of an answer keep them each for itself. */
  private static Outcome inForm(Expr answer, AnswerSpec spec, Verdict.Same same) {
    boolean inParts = answer instanceof Expr.Matrix && spec.reference() instanceof Expr.Matrix;
    List<Expr> answers = inParts ? answer.parts() : List.of(answer);
    List<Expr> references = inParts ? spec.reference().parts() : List.of(spec.reference());
    for (FormRule rule : spec.forms()) {
      for (int i = 0; i < answers.size(); i++) {
        Optional<Expr> place = rule.violation(answers.get(i), references.get(i));
        if (place.isPresent()) {
          return new Outcome.WrongForm(rule, TextPrinter.print(place.get()));
        }
      }
    }
    return new Outcome.Correct(same.certainty(), same.method());
  }

  private static Grade tooLarge(String text, Parsed parsed) {
    Span everything = new Span(0, text.length());
    Problem problem = new Problem(ProblemCode.NUMBER_TOO_LARGE, everything, Map.of());
    return new Grade(parsed.with(List.of(problem)), new Outcome.Invalid());
  }
}
