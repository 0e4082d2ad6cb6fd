package nabla.web.shared;

import org.commonmark.node.CustomNode;

/** A formula between dollar signs within a paragraph. */
final class FormulaNode extends CustomNode {
  private final String tex;
  private final Formula.Style style;

  FormulaNode(String tex, Formula.Style style) {
    this.tex = tex;
    this.style = style;
  }

  String tex() {
    return tex;
  }

  Formula.Style style() {
    return style;
  }
}
