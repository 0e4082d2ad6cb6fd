package nabla.exact;

import java.util.Map;

/**
 * Where expressions are evaluated.
 *
 * @param symbols a value for each symbol, of its shape at {@code sizes}
 * @param effort what is left of the steps that may be taken
 */
record Setting<M>(
    MatrixArithmetic<M> arithmetic, Map<String, M> symbols, Sizes sizes, Effort effort) {}
