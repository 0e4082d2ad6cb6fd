/**
 * Why is it wrong? From what was asked, the answers that known mistakes lead to; an answer that is
 * certainly one of them becomes a {@link nabla.diagnose.Diagnosis}.
 *
 * <p>Invariant: a diagnosis is a fact. The answer equals what the named mistake makes of the
 * exercise's own function, as surely as a right answer equals its reference, and that is certainly
 * not the right answer.
 */
@NullMarked
package nabla.diagnose;

import org.jspecify.annotations.NullMarked;
