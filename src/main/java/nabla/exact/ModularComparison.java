package nabla.exact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nabla.evaluate.NoValue;

/** Compares two expressions in one prime field at random values of their symbols. */
final class ModularComparison {
  enum Outcome {
    EQUAL,
    /** Certainly different. */
    DIFFERENT,
    /** Functions or roots are involved, of which a field knows too little. */
    UNCLEAR,
    ANSWER_UNDEFINED,
    REFERENCE_UNDEFINED
  }

  /** A square root exists in a field at every other draw only. */
  private static final int MAX_TRIES = 64;

  /** Without a value at this many draws, there is none at all. */
  private static final int FAILURES = 2;

  private final Question question;
  private final Sizes sizes;
  private final PrimeField field;
  private final Effort effort;
  private ErrorBound errorBound = ErrorBound.NONE;

  ModularComparison(Question question, Sizes sizes, PrimeField field, Effort effort) {
    this.question = question;
    this.sizes = sizes;
    this.field = field;
    this.effort = effort;
  }

  /** How likely {@link Outcome#EQUAL} is for different expressions; after {@link #run}. */
  ErrorBound errorBound() {
    return errorBound;
  }

  /** One comparison, of which {@code choices} tell in which components matrices are drawn. */
  Outcome run(SplittableRandom random, int choices) {
    int answerFailures = 0;
    int referenceFailures = 0;
    for (int tries = 1; tries <= MAX_TRIES; tries++) {
      ModularArithmetic arithmetic = new ModularArithmetic(field, random);
      Coefficients<ModularMatrix> coefficients;
      List<ModularMatrix> expected;
      try {
        coefficients = coefficients(arithmetic, new ModularSource(field, random, choices));
        expected = coefficients.of(question.reference());
      } catch (NoValue none) {
        referenceFailures += failure(none);
        if (referenceFailures == FAILURES) {
          return Outcome.REFERENCE_UNDEFINED;
        }
        continue;
      }
      try {
        List<ModularMatrix> given = coefficients.of(question.answer());
        return outcome(arithmetic, agree(arithmetic, given, expected), coefficients);
      } catch (NoValue none) {
        answerFailures += failure(none);
        if (answerFailures == FAILURES) {
          return Outcome.ANSWER_UNDEFINED;
        }
      }
    }
    return Outcome.UNCLEAR;
  }

  /** 1 for no value, 0 for a value that this field does not have. */
  private static int failure(NoValue none) {
    if (none == NoValue.TOO_LARGE) {
      throw none;
    }
    return none == NoValue.UNDEFINED ? 1 : 0;
  }

  private Coefficients<ModularMatrix> coefficients(
      ModularArithmetic arithmetic, ModularSource source) {
    SymbolDraw<ModularMatrix> draw = new SymbolDraw<>(arithmetic, source);
    Map<String, ModularMatrix> symbols = new HashMap<>();
    for (String name : question.symbols()) {
      question
          .scope()
          .declaration(name)
          .ifPresent(declaration -> symbols.put(name, draw.value(declaration, sizes)));
    }
    return Coefficients.in(
        new Setting<>(arithmetic, symbols, sizes, effort), question.truncation());
  }

  private static boolean agree(
      ModularArithmetic arithmetic, List<ModularMatrix> given, List<ModularMatrix> expected) {
    for (int k = 0; k < given.size(); k++) {
      if (!arithmetic.add(given.get(k), arithmetic.negate(expected.get(k))).isZero()) {
        return false;
      }
    }
    return true;
  }

  private Outcome outcome(
      ModularArithmetic arithmetic, boolean agreed, Coefficients<ModularMatrix> coefficients) {
    if (!agreed) {
      return arithmetic.goesBeyondTheField() ? Outcome.UNCLEAR : Outcome.DIFFERENT;
    }
    Branches branches = arithmetic.branches();
    if (branches.count() > 0 && !agreeOnAllBranches(arithmetic, coefficients)) {
      return Outcome.UNCLEAR;
    }
    int tries = branches.count() > 0 ? MAX_TRIES : FAILURES;
    Degrees degrees = new Degrees(question, sizes, arithmetic.functions().degree());
    errorBound = ErrorBound.of(degrees, arithmetic, tries);
    return Outcome.EQUAL;
  }

  private boolean agreeOnAllBranches(
      ModularArithmetic arithmetic, Coefficients<ModularMatrix> coefficients) {
    try {
      while (arithmetic.branches().next()) {
        List<ModularMatrix> expected = coefficients.of(question.reference());
        if (!agree(arithmetic, coefficients.of(question.answer()), expected)) {
          return false;
        }
      }
      return true;
    } catch (NoValue none) {
      return false;
    }
  }
}
