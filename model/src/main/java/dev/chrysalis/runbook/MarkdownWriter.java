package dev.chrysalis.runbook;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts blocks into Markdown, with tables and task lists as wikis and code hosts know them. */
final class MarkdownWriter implements Block.Visitor<String> {

    private static final Pattern BARE_BAR = Pattern.compile("(?<!\\\\)\\|");

    private static final Template BOLD = new Template("**{0}**");

    private final Wording wording;

    MarkdownWriter(Wording wording) {
        this.wording = wording;
    }

    String write(List<Block> blocks) {
        return blocks.stream().map(block -> block.accept(this)).collect(Collectors.joining("\n")).stripTrailing() + "\n";
    }

    @Override
    public String title(Block.Title title) {
        String badge = title.badge().isEmpty() ? "" : " · **" + Prose.plain(title.badge()).markdown() + "**";
        String where = title.where().isEmpty() ? "" : " · " + Prose.plain(title.where()).markdown();
        return "# " + Prose.plain(title.name()).markdown() + "\n\n" + title.kind() + badge + " · " + Prose.code(title.key()).markdown()
                + where + "\n";
    }

    @Override
    public String heading(Block.Heading heading) {
        return "#".repeat(heading.level() + 1) + " " + heading.text().markdown() + "\n";
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return paragraph.text().markdown().strip() + "\n";
    }

    @Override
    public String figures(Block.Figures figures) {
        return figures.figures().stream()
                .map(figure -> "- " + figure.label() + ": " + Prose.sentence(BOLD, figure.value()).markdown() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String grid(Block.Grid grid) {
        String rule = line(Collections.nCopies(grid.header().size(), "---"));
        return line(grid.header()) + rule + grid.rows().stream()
                .map(row -> line(row.cells().stream().map(MarkdownWriter::cell).toList()))
                .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cell(Prose prose) {
        return BARE_BAR.matcher(prose.markdown().strip().replaceAll("\\s*\\R\\s*", " ")).replaceAll("\\\\|");
    }

    @Override
    public String fence(Block.Fence fence) {
        return "---\n\n> **" + fence.text().markdown().strip() + "**\n";
    }

    @Override
    public String checklist(Block.Checklist checklist) {
        String mark = checklist.boxes() ? "- [ ] " : "- ";
        return checklist.items().stream()
                .map(item -> mark + item.text().markdown() + (item.who().isEmpty() ? "" : " _(" + item.who() + ")_") + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String step(Block.StepEntry step) {
        String time = step.time().isEmpty() ? "" : " · " + step.time();
        String facts = step.facts().stream()
                .map(fact -> "- " + fact.label() + ": " + fact.text().markdown().strip() + "\n")
                .collect(Collectors.joining());
        String tick = step.box() ? "- [ ] " + wording.text("sign.done") + "\n" : "";
        return "#### " + step.number() + " " + step.title().markdown() + time + "\n\n"
                + write(step.body()) + (facts.isEmpty() && tick.isEmpty() ? "" : "\n" + facts + tick);
    }

    @Override
    public String code(Block.Code code) {
        String ticks = "```";
        while (code.text().contains(ticks)) {
            ticks += "`";
        }
        String caption = code.caption().isEmpty() ? "" : code.caption() + ":\n\n";
        return caption + ticks + code.language() + "\n" + code.text() + "\n" + ticks + "\n";
    }

    @Override
    public String together(Block.Together together) {
        return write(together.blocks());
    }

    @Override
    public String signature(Block.Signature signature) {
        return wording.text("sign.line", signature.what()) + "\n";
    }
}
