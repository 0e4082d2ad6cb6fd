package nabla.web.shared;

import org.commonmark.node.CustomBlock;

/** A formula between double dollar signs that stand on lines of their own. */
final class FormulaBlock extends CustomBlock {
  private final StringBuilder tex = new StringBuilder();

  void append(CharSequence line) {
    tex.append(line).append('\n');
  }

  String tex() {
    return tex.toString().strip();
  }
}
