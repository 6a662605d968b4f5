package dev.chrysalis.runbook;

import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.runbook.Block.Figures.Figure;
import dev.chrysalis.runbook.Block.Grid.Row;
import dev.chrysalis.simulate.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The first page: what it is about, the numbers that matter, the three phases, and from when on there is no way back. */
record SummaryChapter(Runbook runbook) implements Chapter {

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(title());
        if (!runbook.contents().has(RunbookSection.SUMMARY)) {
            return blocks;
        }
        if (!runbook.release().summary().isBlank()) {
            blocks.add(new Block.Paragraph(new Prose(runbook.release().summary())));
        }
        blocks.add(new Block.Figures(figures()));
        blocks.add(new Block.Heading(2, wording().prose("summary.phases"), Optional.of(RunbookSection.SUMMARY), Optional.empty()));
        List<String> header = Stream.of("phase", "when", "steps", "time", "back").map(column -> wording().text("summary." + column))
                .toList();
        blocks.add(new Block.Grid(header,
                runbook.release().phases().stream().map(this::row).toList()));
        runbook.release().pointOfNoReturn().map(step -> new Block.Fence(runbook.noWayBack().sentence(step))).ifPresent(blocks::add);
        return blocks;
    }

    private Block title() {
        Destination destination = runbook.destination();
        String where = Stream.of(destination.project(), wording().said(destination.place())).filter(part -> !part.isBlank())
                .reduce((a, b) -> a + ", " + b).orElse("");
        return new Block.Title(wording().text("runbook.kind"), destination.environment().toUpperCase(Locale.ROOT), destination.production(),
                runbook.release().title(), runbook.release().name(), where);
    }

    private List<Figure> figures() {
        Release release = runbook.release();
        List<String> days = release.schedule().values().stream().map(PhaseSchedule::start).map(wording()::day).distinct().toList();
        Optional<Duration> work = release.phases().stream().map(runbook.times()::of).flatMap(Optional::stream).reduce(Duration::plus);
        return List.of(
                figure("windows", days.isEmpty() ? Optional.empty() : Optional.of(wording().list(days)), "unscheduled"),
                figure("work", work.map(wording()::duration), "unmeasured"),
                figure("block", runbook.rehearsal().flatMap(Simulation::longestBlock).map(wording()::duration), "unmeasured"),
                figure("rehearsed", runbook.rehearsal().map(this::rehearsed), "rehearsed.not"));
    }

    private Figure figure(String key, Optional<String> value, String otherwise) {
        return new Figure(wording().text("summary." + key), value.orElseGet(() -> wording().text("summary." + otherwise)));
    }

    private String rehearsed(Simulation simulation) {
        return wording().text(simulation.verdict().safe() ? "summary.rehearsed.held" : "summary.rehearsed.unsafe",
                wording().date(simulation.at(), runbook.zone()));
    }

    private Row row(Phase phase) {
        Optional<PhaseSchedule> schedule = Optional.ofNullable(runbook.release().schedule().get(phase.name()));
        String time = schedule.map(wording()::span).orElseGet(() -> wording().text("summary.unscheduled"));
        String when = soak(phase).map(pause -> wording().text("summary.soak", time)).orElse(time);
        return new Row(Optional.of(phase.name()), List.of(
                Prose.plain(wording().phase(phase.name())),
                Prose.plain(when),
                Prose.plain(String.valueOf(phase.steps().size())),
                Prose.plain(runbook.times().of(phase).map(wording()::duration).orElse("–")),
                wayBack(phase)));
    }

    private Wording wording() {
        return runbook.wording();
    }

    private static Optional<Duration> soak(Phase phase) {
        return phase.name() != PhaseName.CONTRACT ? Optional.empty() : phase.steps().stream()
                .map(Step::action)
                .filter(StepAction.Manual.class::isInstance)
                .flatMap(action -> ((StepAction.Manual) action).soak().stream())
                .findFirst();
    }

    private Prose wayBack(Phase phase) {
        Optional<Step> fence = phase.steps().stream().filter(Step::isPointOfNoReturn).findFirst();
        return fence.map(step -> wording().prose("summary.back.until", step.id().number()))
                .orElseGet(() -> wording().prose(phase.steps().isEmpty() ? "summary.back.nothing" : "summary.back.yes"));
    }
}
