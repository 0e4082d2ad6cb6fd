package nabla.web.picture;

import java.util.function.DoubleBinaryOperator;

/** Level curves of a function of two numbers over a square, found by walking through a grid. */
final class Surface {
  private static final int CELLS = 40;
  private static final int LEVELS = 9;

  private final double[][] values = new double[CELLS + 1][CELLS + 1];
  private final Interval over;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  Surface(DoubleBinaryOperator function, Interval over) {
    this.over = over;
    for (int i = 0; i <= CELLS; i++) {
      for (int j = 0; j <= CELLS; j++) {
        double value = function.applyAsDouble(at(i), at(j));
        values[i][j] = value;
        low = Double.isFinite(value) ? Math.min(low, value) : low;
        high = Double.isFinite(value) ? Math.max(high, value) : high;
      }
    }
  }

  private double at(double index) {
    return over.at(index / CELLS);
  }

  /** Draws each level, closer together near the lowest one as on the map of a valley. */
  void draw(Panel panel) {
    for (int level = 1; level <= LEVELS; level++) {
      double share = level / (LEVELS + 1.0);
      StringBuilder path = new StringBuilder();
      double height = low + share * share * (high - low);
      for (int i = 0; i < CELLS; i++) {
        for (int j = 0; j < CELLS; j++) {
          // Two triangles, so that no cell is ambiguous.
          triangle(panel, path, height, new int[] {i, j, i + 1, j, i + 1, j + 1});
          triangle(panel, path, height, new int[] {i, j, i, j + 1, i + 1, j + 1});
        }
      }
      panel.add("level", path.toString());
    }
  }

  private void triangle(Panel panel, StringBuilder path, double height, int[] corners) {
    int found = 0;
    for (int edge = 0; edge < 3 && found < 2; edge++) {
      int i = corners[2 * edge];
      int j = corners[2 * edge + 1];
      int k = corners[(2 * edge + 2) % 6];
      int l = corners[(2 * edge + 3) % 6];
      double first = values[i][j] - height;
      double second = values[k][l] - height;
      if (first < 0 != second < 0 && Double.isFinite(first) && Double.isFinite(second)) {
        double share = first / (first - second);
        path.append(found == 0 ? 'M' : 'L')
            .append(panel.point(at(i + share * (k - i)), at(j + share * (l - j))));
        found++;
      }
    }
  }
}
