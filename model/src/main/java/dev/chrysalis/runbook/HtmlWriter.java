package dev.chrysalis.runbook;

import dev.chrysalis.plan.PhaseName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts blocks into one XHTML page that carries its style and pictures within itself. */
final class HtmlWriter implements Block.Visitor<String> {

    /** Up to how many characters a cell is not broken: a number and its unit stay together. */
    private static final int SHORT_CELL = 14;

    /** A step with more code than that may go on on the next page: to keep it together would leave most of a page empty. */
    private static final int MOST_LINES_TOGETHER = 30;

    /** How many letters of code a printed line holds. */
    private static final int PRINTED_LINE = 88;

    private final Artwork artwork = new Artwork();
    private final ProseToHtml prose = new ProseToHtml();
    private final Wording wording;

    HtmlWriter(Wording wording) {
        this.wording = wording;
    }

    /** For a browser: light or dark as its reader has it, on a wide window, a narrow one and on paper. */
    String page(String title, List<Block> blocks) {
        return page(title, "<style>\n" + artwork.screenSheet() + "</style>\n", blocks);
    }

    /** @param head what else stands in the page's head */
    String page(String title, String head, List<Block> blocks) {
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + wording.locale().getLanguage() + "\">\n<head>\n"
                + "<meta charset=\"UTF-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width\"/>\n"
                + "<title>" + ProseToHtml.escape(title) + "</title>\n<style>\n" + artwork.styleSheet() + running(blocks) + "</style>\n"
                + head
                + "</head>\n<body>\n<main>\n" + blocks(blocks) + "</main>\n</body>\n</html>\n";
    }

    private String running(List<Block> blocks) {
        return blocks.stream().filter(Block.Title.class::isInstance)
                .map(title -> new RunningLines((Block.Title) title, wording).styleSheet())
                .collect(Collectors.joining());
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(block -> block.accept(this)).collect(Collectors.joining());
    }

    @Override
    public String title(Block.Title title) {
        String badge = title.badge().isEmpty() ? "" : "<td class=\"where\"><span class=\"" + (title.production() ? "prod" : "env") + "\">"
                + ProseToHtml.escape(title.badge()) + "</span></td>";
        return "<table class=\"head\"><tr><td class=\"mark\"><img src=\"" + artwork.mark() + "\" alt=\"\"/></td><td>"
                + ProseToHtml.escape(title.kind()) + "</td>" + badge + "</tr></table>\n"
                + "<h1>" + ProseToHtml.escape(title.name()) + "</h1>\n<p class=\"key\"><code>" + ProseToHtml.escape(title.key())
                + "</code> " + ProseToHtml.escape(title.where()) + "</p>\n";
    }

    @Override
    public String heading(Block.Heading heading) {
        int level = heading.level() + 1;
        String anchor = heading.anchor().map(section -> " id=\"" + section.anchor() + "\"").orElse("");
        return "<h" + level + anchor + ">" + badge(heading.badge()) + prose.inline(heading.text()) + "</h" + level + ">\n";
    }

    private String badge(Optional<PhaseName> phase) {
        return phase.map(name -> "<img class=\"badge\" src=\"" + artwork.badge(name) + "\" alt=\"\"/> ").orElse("");
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return "<div class=\"prose\">" + prose.block(paragraph.text()) + "</div>\n";
    }

    @Override
    public String figures(Block.Figures figures) {
        return "<table class=\"figures\"><tr>" + figures.figures().stream()
                .map(figure -> "<td><span class=\"label\">" + ProseToHtml.escape(figure.label()) + "</span><br/><strong>"
                        + ProseToHtml.escape(figure.value()) + "</strong></td>")
                .collect(Collectors.joining()) + "</tr></table>\n";
    }

    @Override
    public String grid(Block.Grid grid) {
        String header = grid.header().stream().map(text -> "<th>" + ProseToHtml.escape(text) + "</th>").collect(Collectors.joining());
        return "<table class=\"grid\"><thead><tr>" + header + "</tr></thead><tbody>\n"
                + grid.rows().stream().map(this::row).collect(Collectors.joining()) + "</tbody></table>\n";
    }

    private String row(Block.Grid.Row row) {
        String first = cell(row.cells().get(0), badge(row.badge()));
        String others = row.cells().stream().skip(1).map(cell -> cell(cell, "")).collect(Collectors.joining());
        return "<tr>" + first + others + "</tr>\n";
    }

    private String cell(Prose text, String before) {
        String shape = text.markdown().length() <= SHORT_CELL ? "<td class=\"short\">" : "<td>";
        return shape + before + prose.inline(text) + "</td>";
    }

    @Override
    public String fence(Block.Fence fence) {
        return "<div class=\"fence\"><div class=\"teeth\"></div>" + prose.inline(fence.text()) + "</div>\n";
    }

    @Override
    public String checklist(Block.Checklist checklist) {
        String box = checklist.boxes() ? "<td class=\"tick\"><span class=\"box\"></span></td>" : "<td class=\"tick\">•</td>";
        return "<table class=\"checklist\">" + checklist.items().stream()
                .map(item -> "<tr>" + box + "<td>" + prose.inline(item.text()) + "</td><td class=\"who\">" + ProseToHtml.escape(item.who())
                        + "</td></tr>\n")
                .collect(Collectors.joining()) + "</table>\n";
    }

    @Override
    public String step(Block.StepEntry step) {
        String box = step.box() ? "<td class=\"tick\"><span class=\"box\"></span></td>" : "";
        String facts = step.facts().isEmpty() ? "" : "<table class=\"facts\">" + step.facts().stream()
                .map(fact -> "<tr><th>" + ProseToHtml.escape(fact.label()) + "</th><td>" + prose.inline(fact.text()) + "</td></tr>")
                .collect(Collectors.joining()) + "</table>";
        String shape = lines(step) > MOST_LINES_TOGETHER ? "step" : "step together";
        return "<div class=\"" + shape + "\"><table class=\"name\"><tr>" + box + "<td class=\"number\">" + ProseToHtml.escape(step.number())
                + "</td><td><strong>" + prose.inline(step.title()) + "</strong></td><td class=\"time\">" + ProseToHtml.escape(step.time())
                + "</td></tr></table>\n<div class=\"body\">" + blocks(step.body()) + facts + "</div></div>\n";
    }

    /** How many printed lines of code a step has. */
    private static int lines(Block.StepEntry step) {
        return step.body().stream().filter(Block.Code.class::isInstance).flatMap(code -> ((Block.Code) code).text().lines())
                .mapToInt(line -> 1 + line.length() / PRINTED_LINE).sum();
    }

    @Override
    public String code(Block.Code code) {
        String caption = code.caption().isEmpty() ? "" : "<p class=\"caption\">" + ProseToHtml.escape(code.caption()) + "</p>";
        return caption + "<pre>" + ProseToHtml.escape(code.text()) + "</pre>\n";
    }

    @Override
    public String together(Block.Together together) {
        return "<div class=\"together\">" + blocks(together.blocks()) + "</div>\n";
    }

    @Override
    public String signature(Block.Signature signature) {
        return "<table class=\"signature\"><tr><td class=\"what\">" + ProseToHtml.escape(signature.what())
                + "</td><td>" + wording.text("sign.moment") + "</td><td>" + wording.text("sign.name") + "</td><td>"
                + wording.text("sign.signature") + "</td></tr></table>\n";
    }
}
