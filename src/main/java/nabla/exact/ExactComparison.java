package nabla.exact;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nabla.evaluate.NoValue;
import nabla.math.Declaration;
import nabla.math.Property;

/**
 * Compares two expressions over prime fields, at random values of the symbols and at two
 * assignments of sizes to the named dimensions.
 */
public final class ExactComparison {
  /** What is known afterwards. */
  public sealed interface Finding {
    /**
     * Equal at the sizes tried.
     *
     * @param errorBound the probability of this finding for two expressions that differ
     */
    record Equal(double errorBound) implements Finding {}

    /** Certainly not equal. */
    record Different() implements Finding {}

    /** The answer has no value at sizes at which the reference has one. */
    record Undefined() implements Finding {}

    /** Functions or roots are involved in a way that a field cannot tell. */
    record Unclear() implements Finding {}

    /** The reference has no value at any sizes, or no expansion. */
    record NoReference() implements Finding {}

    /** It would take too many steps. */
    record TooLarge() implements Finding {}
  }

  /** Less than a tenth of a second. */
  private static final long STEPS = 10_000_000;

  private static final int ASSIGNMENTS = 2;
  private static final int MAX_COMPONENTS = 3;

  private final Question question;
  private final SplittableRandom random;
  private final Effort effort = new Effort(STEPS);
  private final int firstField;
  private final int components;
  private final boolean everyComponent;

  public ExactComparison(Question question, long seed) {
    this.question = question;
    this.random = new SplittableRandom(seed);
    this.firstField = random.nextInt(PrimeField.count());
    List<Declaration> orthogonal =
        question.symbols().stream()
            .flatMap(name -> question.scope().declaration(name).stream())
            .filter(declaration -> declaration.properties().contains(Property.ORTHOGONAL))
            .toList();
    this.components = orthogonal.size();
    this.everyComponent =
        components <= MAX_COMPONENTS
            && orthogonal.stream().allMatch(ExactComparison::hasTwoComponents);
  }

  /** Rotations and reflections, unless a further property leaves many more components. */
  private static boolean hasTwoComponents(Declaration declaration) {
    return Set.of(Property.ORTHOGONAL, Property.INVERTIBLE).containsAll(declaration.properties());
  }

  public Finding run() {
    SizeAssignments assignments = new SizeAssignments(question);
    int wanted = assignments.areFree() ? ASSIGNMENTS : 1;
    int compared = 0;
    double errorBound = 0;
    try {
      for (Sizes sizes : assignments.large()) {
        Finding finding = at(sizes);
        if (finding instanceof Finding.Equal equal) {
          errorBound = Math.max(errorBound, equal.errorBound());
          compared++;
        } else if (!(finding instanceof Finding.NoReference)) {
          return finding;
        }
        if (compared == wanted) {
          break;
        }
      }
    } catch (NoValue none) {
      return new Finding.TooLarge();
    }
    return compared > 0 ? new Finding.Equal(errorBound) : new Finding.NoReference();
  }

  /** Draws in one field after the other until the bound is as wanted. */
  private Finding at(Sizes sizes) {
    ErrorBound bound = ErrorBound.NONE;
    for (int draws = 1; draws <= PrimeField.count(); draws++) {
      PrimeField field = PrimeField.of(firstField + draws);
      ModularComparison comparison = new ModularComparison(question, sizes, field, effort);
      for (int component = 0; component < (everyComponent ? 1 << components : 1); component++) {
        int choices = everyComponent ? component : random.nextInt();
        ModularComparison.Outcome outcome = comparison.run(random, choices);
        if (outcome != ModularComparison.Outcome.EQUAL) {
          return finding(outcome);
        }
        bound = bound.or(comparison.errorBound());
      }
      if (!everyComponent || bound.after(PrimeField.count()) > ErrorBound.WANTED) {
        return new Finding.Unclear();
      }
      if (bound.after(draws) <= ErrorBound.WANTED) {
        return new Finding.Equal(bound.after(draws));
      }
    }
    return new Finding.Unclear();
  }

  private static Finding finding(ModularComparison.Outcome outcome) {
    return switch (outcome) {
      case DIFFERENT -> new Finding.Different();
      case ANSWER_UNDEFINED -> new Finding.Undefined();
      case REFERENCE_UNDEFINED -> new Finding.NoReference();
      case EQUAL, UNCLEAR -> new Finding.Unclear();
    };
  }
}
