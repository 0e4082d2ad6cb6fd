package nabla.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import nabla.decide.Certainty;
import nabla.decide.Deciding;
import nabla.decide.Relation;
import nabla.decide.Verdict;
import nabla.math.Expr;
import nabla.math.Scope;
import nabla.math.Size;
import nabla.normalize.CanonicalForm;

/**
 * Remembers verdicts, so that what a class answers alike is decided once: an answer with the
 * canonical form of one that was decided for the same question gets the same verdict, evidence and
 * certainty. Of bounded size; safe for many threads.
 */
public final class VerdictCache implements Deciding {
  /** Some ten megabytes at most. */
  private static final int MOST_VERDICTS = 4_000;

  /** Larger answers are rare, and rarely given twice. */
  private static final int LARGEST_ANSWER = 100;

  /** A proof that was not found while provers were busy or starting is tried again later. */
  private static final Duration WITHOUT_PROOF = Duration.ofMinutes(5);

  private final Deciding deciding;
  private final InstantSource clock;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final Map<Question, Remembered> verdicts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Remembered> eldest) {
          return size() > MOST_VERDICTS;
        }
      };

  /** An answer's canonical form, and what it is compared with. */
  private record Question(Expr answer, Expr reference, Scope scope, Relation relation) {}

  private record Remembered(Verdict verdict, Instant until) {}

  /** A cache in front of {@code deciding}. */
  public VerdictCache(Deciding deciding, InstantSource clock) {
    this.deciding = deciding;
    this.clock = clock;
  }

  @Override
  public Verdict decide(Expr answer, Expr reference, Scope scope, Relation relation) {
    if (!isCanonical(answer, scope)) {
      return deciding.decide(answer, reference, scope, relation);
    }
    Question question = new Question(CanonicalForm.of(answer, scope), reference, scope, relation);
    Optional<Verdict> before = remembered(question);
    (before.isPresent() ? hits : misses).increment();
    return before.orElseGet(
        () -> {
          Verdict verdict = deciding.decide(answer, reference, scope, relation);
          remember(question, verdict);
          return verdict;
        });
  }

  /** Whether the canonical form says all that the verdict depends on. */
  private static boolean isCanonical(Expr answer, Scope scope) {
    return !scope.hasMatrices()
        && !(answer instanceof Expr.Matrix)
        && !hasDecimals(answer)
        && Size.of(answer) <= LARGEST_ANSWER;
  }

  /** What is said about a rounded number depends on its digits. */
  private static boolean hasDecimals(Expr expression) {
    return expression instanceof Expr.Literal literal && literal.value().scale() > 0
        || expression.parts().stream().anyMatch(VerdictCache::hasDecimals);
  }

  private Optional<Verdict> remembered(Question question) {
    synchronized (verdicts) {
      return Optional.ofNullable(verdicts.get(question))
          .filter(remembered -> clock.instant().isBefore(remembered.until()))
          .map(Remembered::verdict);
    }
  }

  private void remember(Question question, Verdict verdict) {
    if (holdsForAll(verdict)) {
      boolean unproved =
          verdict instanceof Verdict.Same same && same.certainty() == Certainty.NUMERIC;
      Instant until = unproved ? clock.instant().plus(WITHOUT_PROOF) : Instant.MAX;
      synchronized (verdicts) {
        verdicts.put(question, new Remembered(verdict, until));
      }
    }
  }

  /**
   * Whether the verdict is that of every answer with this canonical form. Forms agree up to single
   * points, and where a coordinate is 0, x^2/x has no value to show; another one may be decided.
   */
  private static boolean holdsForAll(Verdict verdict) {
    if (verdict instanceof Verdict.Different different) {
      return different.evidence().at().values().stream().allMatch(value -> value.signum() != 0);
    }
    return verdict instanceof Verdict.Same;
  }

  /** How many answers were decided by an earlier one. */
  public long hits() {
    return hits.sum();
  }

  /** How many answers might have been, and were not. */
  public long misses() {
    return misses.sum();
  }
}
