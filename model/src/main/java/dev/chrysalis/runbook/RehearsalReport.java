package dev.chrysalis.runbook;

import dev.chrysalis.simulate.Simulation;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What a rehearsal showed, as a paper of its own. */
public record RehearsalReport(String title, Simulation simulation, ZoneId zone) {

    public String markdown() {
        return new MarkdownWriter().write(blocks());
    }

    /** One file that needs nothing beside itself. */
    public String html() {
        return new HtmlWriter().page(title + ", rehearsal", blocks());
    }

    private List<Block> blocks() {
        Block head = new Block.Title("Chrysalis rehearsal", "COPY", false, title, simulation.release(),
                Wording.date(simulation.at(), zone) + ", took " + Wording.duration(simulation.took()));
        return Stream.concat(Stream.of(head), new RehearsalChapter(simulation, false).blocks().stream()).toList();
    }
}
