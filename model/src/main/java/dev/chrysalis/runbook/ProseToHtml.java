package dev.chrysalis.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns Markdown into XHTML that carries nothing active and loads nothing: raw HTML is shown, an image becomes its description. */
final class ProseToHtml {

    /** XML 1.0 knows no way to write these, not even escaped. */
    private static final Pattern NOT_IN_XML = Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).percentEncodeUrls(true).build();

    String block(Prose prose) {
        Node document = parser.parse(NOT_IN_XML.matcher(prose.markdown()).replaceAll("�"));
        document.accept(new ImagesToWords());
        return renderer.render(document).strip();
    }

    /** Without the paragraph around it, where it is only one. */
    String inline(Prose prose) {
        String html = block(prose);
        boolean oneParagraph = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return oneParagraph ? html.substring(3, html.length() - 4) : html;
    }

    static String escape(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("�").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final class ImagesToWords extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            List<Node> words = new ArrayList<>();
            for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
                words.add(child);
            }
            words.forEach(image::insertBefore);
            image.unlink();
        }
    }
}
