package nabla.web.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.algebra.Algebra;
import nabla.decide.Evidence;
import nabla.diagnose.Diagnosis;
import nabla.diagnose.Written;
import nabla.grade.AnswerSpec;
import nabla.grade.Grade;
import nabla.grade.Grade.Outcome;
import nabla.grade.Grader;
import nabla.math.Problem;
import nabla.math.Scope;
import nabla.parse.AnswerParser;
import nabla.parse.Parsed;
import nabla.shape.ShapeChecker;
import nabla.web.api.BatchVerdict.CoefficientRecord;
import nabla.web.api.BatchVerdict.DiagnosisRecord;
import nabla.web.api.BatchVerdict.EvidenceRecord;
import nabla.web.api.BatchVerdict.ProblemRecord;
import nabla.web.api.BatchVerdict.Reading;
import nabla.web.shared.Diagnoses;
import nabla.web.shared.Messages;
import nabla.web.shared.StopwatchAlgebra;
import org.jspecify.annotations.Nullable;

/** Grades questions of other programs, each proof having the time it needs within reason. */
public final class BatchGrader {
  private static final Duration PROOF_BUDGET = Duration.ofSeconds(2);

  private final Algebra algebra;
  private final Messages messages = Messages.of(Locale.ENGLISH);
  private final Diagnoses diagnoses = new Diagnoses(messages, Written::text);

  public BatchGrader(Algebra algebra) {
    this.algebra = algebra;
  }

  /** Grades {@code question}; throws on none. */
  public BatchVerdict grade(BatchQuestion question) {
    long start = System.nanoTime();
    Parsed expected = AnswerParser.parse(question.expected(), question.scope()).asWhole();
    List<Problem> misread =
        expected.isReadable() ? shapeProblems(expected, question.scope()) : expected.problems();
    if (!misread.isEmpty()) {
      List<ProblemRecord> problems = misread.stream().map(this::inExpected).toList();
      return ungraded(question, "invalid", problems, start);
    }
    StopwatchAlgebra stopwatch = new StopwatchAlgebra(algebra);
    AnswerSpec reference =
        new AnswerSpec(question.scope(), expected.expression(), question.relation());
    AnswerSpec spec =
        question
            .task()
            .flatMap(task -> task.in(question.scope()))
            .map(reference::about)
            .orElse(reference);
    long answerStart = System.nanoTime();
    Grade grade = new Grader(stopwatch, PROOF_BUDGET).grade(question.answer(), spec);
    long nanos = System.nanoTime() - answerStart;
    return verdict(question, grade, new Times(nanos, stopwatch));
  }

  private static List<Problem> shapeProblems(Parsed expected, Scope scope) {
    return ShapeChecker.concerns(expected.expression(), scope)
        ? ShapeChecker.check(expected.expression(), scope, Optional.empty()).problems()
        : List.of();
  }

  private BatchVerdict verdict(BatchQuestion question, Grade grade, Times times) {
    Outcome outcome = grade.outcome();
    boolean readable = grade.problems().isEmpty();
    return new BatchVerdict(
        question.id(),
        word(outcome),
        outcome instanceof Outcome.Correct correct ? lowerCase(correct.certainty()) : null,
        readable ? reading(grade) : null,
        grade.problems().stream().map(this::inAnswer).toList(),
        outcome instanceof Outcome.Incorrect incorrect ? evidence(incorrect.evidence()) : null,
        outcome instanceof Outcome.Incorrect incorrect
            ? incorrect.diagnoses().stream().map(this::diagnosis).toList()
            : List.of(),
        times.micros(),
        times.proofMicros());
  }

  private static String word(Outcome outcome) {
    if (outcome instanceof Outcome.Correct) {
      return "correct";
    }
    if (outcome instanceof Outcome.Incorrect) {
      return "incorrect";
    }
    return outcome instanceof Outcome.Invalid ? "invalid" : "undecided";
  }

  private static Reading reading(Grade grade) {
    return new Reading(grade.parsed().text(), grade.parsed().latex());
  }

  private DiagnosisRecord diagnosis(Diagnosis diagnosis) {
    String code =
        diagnosis.misconceptions().stream().map(Enum::name).collect(Collectors.joining("+"));
    return new DiagnosisRecord(code, diagnoses.sentence(List.of(diagnosis)));
  }

  private static EvidenceRecord evidence(Evidence evidence) {
    if (evidence instanceof Evidence.Parts parts) {
      // The record has room for one point: that of the first part that is wrong.
      return evidence(parts.parts().stream().flatMap(Optional::stream).findFirst().orElseThrow());
    }
    if (evidence instanceof Evidence.Matrices matrices) {
      return MatrixRecords.of(matrices);
    }
    if (evidence instanceof Evidence.Shapes shapes) {
      return MatrixRecords.of(shapes);
    }
    if (evidence instanceof Evidence.Coefficient coefficient) {
      CoefficientRecord which = new CoefficientRecord(coefficient.symbol(), coefficient.order());
      return value(coefficient.value(), which);
    }
    if (evidence instanceof Evidence.Rounded rounded) {
      return value(rounded.value(), null);
    }
    if (evidence instanceof Evidence.Slope slope) {
      return value(slope.value(), null);
    }
    if (evidence instanceof Evidence.NarrowerDomain undefined) {
      return new EvidenceRecord("domain", undefined.at(), null, undefined.expected(), null);
    }
    return value((Evidence.Value) evidence, null);
  }

  private static EvidenceRecord value(
      Evidence.Value value, @Nullable CoefficientRecord coefficient) {
    return new EvidenceRecord("value", value.at(), value.answer(), value.expected(), coefficient);
  }

  private ProblemRecord inAnswer(Problem problem) {
    return new ProblemRecord(
        problem.code().name(),
        lowerCase(problem.code().kind()),
        problem.span().start(),
        problem.span().end(),
        messages.problem(problem));
  }

  /** A problem of the expected answer has no place in the answer. */
  private ProblemRecord inExpected(Problem problem) {
    return new ProblemRecord(
        problem.code().name(),
        lowerCase(problem.code().kind()),
        0,
        0,
        messages.text("batch_expected", messages.problem(problem)));
  }

  private static BatchVerdict ungraded(
      BatchQuestion question, String verdict, List<ProblemRecord> problems, long start) {
    long micros = (System.nanoTime() - start) / 1000;
    return new BatchVerdict(
        question.id(), verdict, null, null, problems, null, List.of(), micros, null);
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** What grading took: in all, and for proofs. */
  private record Times(long nanos, StopwatchAlgebra stopwatch) {
    long micros() {
      return (nanos - stopwatch.nanos()) / 1000;
    }

    @Nullable Long proofMicros() {
      return stopwatch.wasAsked() ? stopwatch.nanos() / 1000 : null;
    }
  }
}
