package dev.chrysalis.runbook;

import dev.chrysalis.plan.Release;
import dev.chrysalis.simulate.Simulation;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The paper for the window: what to do, in which order, how to see that it is done and how to go back.
 *
 * @param zone      in which the schedule is meant
 * @param rehearsal the last one, from which expected times come
 */
public record Runbook(Release release, Destination destination, ZoneId zone, Optional<Simulation> rehearsal, RunbookContents contents,
                      PaperLanguage language) {

    public Runbook {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(rehearsal, "rehearsal");
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(language, "language");
    }

    /** For the wiki and for git. */
    public String markdown() {
        return new MarkdownWriter(wording()).write(blocks());
    }

    /** One file that needs nothing beside itself. */
    public String html() {
        return new HtmlWriter(wording()).page(title(), blocks());
    }

    /** On paper, with page numbers, bookmarks and its own fonts. Takes about a second; safe on any thread. */
    public PrintedRunbook print(Paper paper) {
        return new PrintingPress(paper, wording(), title()).print(blocks());
    }

    private String title() {
        return wording().text("runbook.title", release.title());
    }

    Wording wording() {
        return new Wording(language);
    }

    ExpectedTimes times() {
        return new ExpectedTimes(rehearsal, wording());
    }

    NoWayBack noWayBack() {
        return new NoWayBack(release, wording());
    }

    private List<Block> blocks() {
        Stream<Chapter> beginning = Stream.of(new SummaryChapter(this), new PreparationChapter(this));
        Stream<Chapter> phases = release.phases().stream().map(phase -> new PhaseChapter(this, phase));
        Stream<Chapter> trouble = Stream.of(new TroubleChapter(this));
        Stream<Chapter> report = rehearsal.filter(simulation -> contents.has(RunbookSection.REHEARSAL_REPORT)).stream()
                .map(simulation -> new RehearsalChapter(simulation, wording(), true));
        Stream<Chapter> definitions = Stream.of(new DefinitionsChapter(this));
        return Stream.of(beginning, phases, trouble, report, definitions)
                .flatMap(chapters -> chapters)
                .flatMap(chapter -> chapter.blocks().stream())
                .toList();
    }
}
