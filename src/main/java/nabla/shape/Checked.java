package nabla.shape;

import nabla.math.Expr;
import nabla.math.Shape;

/**
 * An expression in which every step makes sense; see the package for what that promises.
 *
 * @param expression for machines: what is shown to people is the expression as it was written
 */
public record Checked(Expr expression, Shape shape) {}
