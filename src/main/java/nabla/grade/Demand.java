package nabla.grade;

/** What a student is asked for: an expression, a pick among what is shown, or a derivation. */
public sealed interface Demand permits AnswerSpec, Choice, Sorting, Spotting, Steps {}
