package nabla.algebra;

import nabla.math.Expr;
import nabla.math.Scope;

/**
 * The claim that an expression is 0 wherever it is defined.
 *
 * @param difference the expression
 * @param scope what its symbols stand for
 */
public record Identity(Expr difference, Scope scope) {}
