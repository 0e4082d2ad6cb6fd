package nabla.grade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nabla.algebra.Algebra;
import nabla.decide.Certainty;
import nabla.decide.Decider;
import nabla.decide.Deciding;
import nabla.decide.Evidence;
import nabla.decide.FormRule;
import nabla.decide.Verdict;
import nabla.derive.Chain;
import nabla.derive.Derivation;
import nabla.derive.DerivationChecker;
import nabla.derive.Line;
import nabla.derive.LineReader;
import nabla.derive.Step;
import nabla.grade.Grade.Outcome;
import nabla.math.Expr;
import nabla.math.Problem;
import nabla.math.ProblemCode;
import nabla.math.Span;
import nabla.parse.Parsed;
import nabla.parse.Places;

/** Grades a derivation: by its first line that does not hold, or else by where it leads. */
final class StepsGrader {
  private static final int MOST_LINES = 40;

  /** Forty lines, each with the patience of a student for its proofs, would be no patience. */
  private static final Deciding WITHOUT_ALGEBRA = new Decider(Algebra.NONE, Duration.ZERO);

  private final Derivation derivation;
  private final DerivationChecker checker;

  StepsGrader(Steps steps, Grader.Wrong wrong) {
    this.derivation = steps.derivation();
    DerivationChecker diagnosing = new DerivationChecker(derivation, WITHOUT_ALGEBRA);
    this.checker = wrong == Grader.Wrong.DIAGNOSED ? diagnosing : diagnosing.withoutDiagnoses();
  }

  Grade grade(String text) {
    List<Problem> problems = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    List<Steps.Typed> typed = Steps.lines(text);
    for (Steps.Typed line : typed) {
      LineReader.Reading reading = LineReader.read(line.text(), derivation.language());
      reading.line().ifPresent(lines::add);
      reading.problems().stream().map(p -> moved(p, line.offset())).forEach(problems::add);
    }
    if (typed.isEmpty()) {
      problems.add(Problem.at(new Span(0, text.length()), ProblemCode.EMPTY));
    }
    if (typed.size() > MOST_LINES) {
      Map<String, String> limit = Map.of("limit", Integer.toString(MOST_LINES));
      problems.add(new Problem(ProblemCode.TOO_LARGE, new Span(0, text.length()), limit));
    }
    return problems.isEmpty()
        ? new Grade(reading(List.of()), outcome(checker.check(lines)))
        : new Grade(reading(problems), new Outcome.Invalid());
  }

  private static Problem moved(Problem problem, int offset) {
    Span span = problem.span();
    return new Problem(
        problem.code(), new Span(span.start() + offset, span.end() + offset), problem.details());
  }

  private static Outcome outcome(Chain chain) {
    return switch (chain.end()) {
      case GOAL -> correct(chain.steps());
      case JUMPS -> new Outcome.WrongForm(FormRule.STEP_BY_STEP, "");
      case STOPS_EARLY -> new Outcome.WrongForm(FormRule.TO_THE_GOAL, "");
      case NOWHERE -> broken(chain.steps());
    };
  }

  private static Outcome broken(List<Step> steps) {
    Step last = steps.get(steps.size() - 1);
    if (last instanceof Step.Fails fails) {
      return new Outcome.Incorrect(
          new Evidence.Line(steps.size(), fails.fault(), fails.evidence(), fails.functions()),
          fails.diagnoses());
    }
    return new Outcome.Undecided(((Step.Unclear) last).reason());
  }

  /** As sure as the least sure line. */
  private static Outcome correct(List<Step> steps) {
    Outcome.Correct weakest = new Outcome.Correct(Certainty.PROVED, Verdict.Method.SAME_TREE);
    for (Step step : steps) {
      if (step instanceof Step.Holds holds
          && holds.certainty() != Certainty.PROVED
          && weakest.certainty() != Certainty.NUMERIC) {
        weakest = new Outcome.Correct(holds.certainty(), holds.method());
      }
    }
    return weakest;
  }

  private static Parsed reading(List<Problem> problems) {
    return new Parsed(new Expr.Gap(), problems, List.of(), Places.NOWHERE, Optional.empty());
  }
}
