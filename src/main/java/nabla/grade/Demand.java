package nabla.grade;

/** What a student is asked for: an expression, or a pick among what is shown. */
public sealed interface Demand permits AnswerSpec, Choice, Sorting, Spotting {}
