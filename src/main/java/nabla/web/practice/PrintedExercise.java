package nabla.web.practice;

import org.jspecify.annotations.Nullable;

/**
 * An exercise on paper.
 *
 * @param question the variant that was solved, else one that may be next
 * @param solution absent while the reader has not solved it
 */
public record PrintedExercise(Link exercise, Question question, @Nullable SolutionView solution) {}
