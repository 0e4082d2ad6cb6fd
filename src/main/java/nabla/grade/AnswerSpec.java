package nabla.grade;

import nabla.decide.Relation;
import nabla.math.Expr;
import nabla.math.Scope;

/**
 * What was asked.
 *
 * @param scope the symbols an answer may use
 * @param reference a right answer
 * @param relation how an answer must relate to {@code reference}
 */
public record AnswerSpec(Scope scope, Expr reference, Relation relation) {}
