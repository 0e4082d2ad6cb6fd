package nabla.web.shared;

import io.quarkus.qute.RawString;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Sets an author's Markdown with {@code $...$} and {@code $$...$$} formulas as a page's markup; raw
 * HTML in it is shown as it was written.
 */
public final class Prose {
  private static final Parser PARSER =
      Parser.builder()
          .customBlockParserFactory(new FormulaBlockParser.Factory())
          .customInlineContentParserFactory(new FormulaInlineParser.Factory())
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(FormulaRenderer::new)
          .build();

  private Prose() {}

  /** The paragraphs of {@code markdown}. */
  public static RawString paragraphs(String markdown) {
    return new RawString(render(markdown));
  }

  /** The text of {@code markdown} without a paragraph around it, to stand within a line. */
  public static RawString line(String markdown) {
    String html = render(markdown).strip();
    String opening = "<p>";
    String closing = "</p>";
    boolean oneParagraph =
        html.startsWith(opening) && html.indexOf(closing) == html.length() - closing.length();
    return new RawString(
        oneParagraph ? html.substring(opening.length(), html.length() - closing.length()) : html);
  }

  private static String render(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }

  private record FormulaRenderer(HtmlNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(FormulaNode.class, FormulaBlock.class);
    }

    @Override
    public void render(Node node) {
      if (node instanceof FormulaNode formula) {
        context.getWriter().raw(html(formula.tex(), formula.style()));
      } else if (node instanceof FormulaBlock formula) {
        context.getWriter().line();
        context.getWriter().raw("<p>" + html(formula.tex(), Formula.Style.DISPLAY) + "</p>");
        context.getWriter().line();
      }
    }

    private static String html(String tex, Formula.Style style) {
      RawString markup =
          style == Formula.Style.DISPLAY ? Formula.display(tex) : Formula.inline(tex);
      return markup.getValue();
    }
  }
}
