package dev.chrysalis.runbook;

import dev.chrysalis.simulate.Simulation;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What a rehearsal showed, as a paper of its own. */
public record RehearsalReport(String title, Simulation simulation, ZoneId zone, PaperLanguage language) {

    public String markdown() {
        Wording wording = new Wording(language);
        return new MarkdownWriter(wording).write(blocks(wording));
    }

    /** One file that needs nothing beside itself. */
    public String html() {
        Wording wording = new Wording(language);
        return new HtmlWriter(wording).page(wording.text("rehearsal.title", title), blocks(wording));
    }

    private List<Block> blocks(Wording wording) {
        Block head = new Block.Title(wording.text("rehearsal.kind"), wording.text("rehearsal.badge"), false, title, simulation.release(),
                wording.text("rehearsal.took", wording.date(simulation.at(), zone), wording.duration(simulation.took())));
        return Stream.concat(Stream.of(head), new RehearsalChapter(simulation, wording, false).blocks().stream()).toList();
    }
}
