package nabla.exercise;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nabla.decide.Evidence;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.math.Expr;

/** Runs the author's tests of one exercise over some of its variants. */
final class ExampleCheck {
  private final Grader grader;
  private final Definition definition;
  private final List<Posed> variants;
  private final Problems problems;
  private CheckProgress progress = new CheckProgress();

  /** A variant with what its names stand for, worked out once for all tests. */
  private record Posed(Variant variant, Map<String, Expr> values) {}

  /** Notes in {@code problems} what {@code grader} finds about {@code variants}. */
  ExampleCheck(Grader grader, Definition definition, List<Variant> variants, Problems problems) {
    this.grader = grader;
    this.definition = definition;
    this.variants = variants.stream().map(v -> new Posed(v, definition.values(v.seed()))).toList();
    this.problems = problems;
  }

  /** Grades every test in every variant, a step each. */
  void run(CheckProgress told) {
    progress = told;
    Definition.Examples examples = definition.examples();
    examples.accepted().forEach(this::checkAccepted);
    examples.inWrongForm().forEach(this::checkForm);
    examples.rejected().forEach(this::checkRejected);
    definition.question().more().deriving().ifPresent(this::checkDerivations);
  }

  private void checkAccepted(Example example) {
    report(
        example,
        "NOT_ACCEPTED",
        "should be right but %s",
        posed -> {
          Outcome outcome = grade(example, posed);
          return outcome instanceof Outcome.Correct ? "" : described(outcome);
        });
  }

  private void checkForm(Example example) {
    report(
        example,
        "NOT_WRONG_FORM",
        "should be right in value and wrong in form but %s",
        posed -> {
          Outcome outcome = grade(example, posed);
          return outcome instanceof Outcome.WrongForm ? "" : described(outcome);
        });
  }

  private void checkRejected(Example example) {
    report(
        example,
        "NOT_REJECTED",
        "should be wrong but %s",
        posed -> {
          Outcome outcome = grade(example, posed);
          return outcome instanceof Outcome.Incorrect ? "" : described(outcome);
        });
  }

  private Outcome grade(Example example, Posed posed) {
    progress.step();
    return grader.grade(example.text(posed.values()), posed.variant().spec()).outcome();
  }

  private static String described(Outcome outcome) {
    if (outcome instanceof Outcome.Correct) {
      return "counts as right";
    }
    if (outcome instanceof Outcome.Incorrect) {
      return "counts as wrong";
    }
    if (outcome instanceof Outcome.WrongForm) {
      return "is right in value but not in the form asked for";
    }
    return outcome instanceof Outcome.Invalid ? "cannot be read" : "cannot be decided";
  }

  private void report(
      Example example, String code, String message, Function<Posed, String> failure) {
    List<Posed> failed = variants.stream().filter(v -> !failure.apply(v).isEmpty()).toList();
    if (!failed.isEmpty()) {
      Posed first = failed.get(0);
      problems.at(
          example.passage().offset(),
          code,
          "'%s' "
              + message
              + " in %d of %d variants%s: correct it, or exclude such values under"
              + " 'where'.",
          example.passage().text(),
          failure.apply(first),
          failed.size(),
          variants.size(),
          first.variant().drawn());
    }
  }

  private void checkDerivations(Deriving deriving) {
    for (Deriving.Example example : deriving.examples()) {
      for (Posed posed : variants) {
        progress.step();
        String text = deriving.text(example, posed.values());
        Outcome outcome = grader.grade(text, posed.variant().demand()).outcome();
        if (!isExpected(outcome, example)) {
          problems.at(
              example.passage().offset(),
              "DERIVATION",
              "This derivation %s%s: correct it, or exclude such values under 'where'.",
              outcome instanceof Outcome.Incorrect incorrect
                      && incorrect.evidence() instanceof Evidence.Line line
                  ? "is wrong in line " + line.number()
                  : described(outcome),
              posed.variant().drawn());
          break;
        }
      }
    }
  }

  private static boolean isExpected(Outcome outcome, Deriving.Example example) {
    return switch (example.expected()) {
      case ACCEPTED -> outcome instanceof Outcome.Correct;
      case UNFINISHED -> outcome instanceof Outcome.WrongForm;
      case REJECTED ->
          outcome instanceof Outcome.Incorrect incorrect
              && incorrect.evidence() instanceof Evidence.Line line
              && line.number() == example.wrongLine();
    };
  }
}
