/**
 * Same answer? Two expressions and a relation become a {@link nabla.decide.Verdict}.
 *
 * <p>Invariant: {@link nabla.decide.Verdict.Different} carries evidence that holds rigorously; time
 * running out leads to {@link nabla.decide.Verdict.Undecided} at worst.
 */
@NullMarked
package nabla.decide;

import org.jspecify.annotations.NullMarked;
