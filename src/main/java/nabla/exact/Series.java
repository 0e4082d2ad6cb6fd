package nabla.exact;

import java.util.List;

/**
 * A power series up to the order that its arithmetic keeps.
 *
 * @param coefficients matrices of one shape, the constant one first
 */
record Series<M>(List<M> coefficients) {
  Series {
    coefficients = List.copyOf(coefficients);
  }

  M at(int order) {
    return coefficients.get(order);
  }
}
