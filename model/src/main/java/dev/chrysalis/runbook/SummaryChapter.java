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
        blocks.add(new Block.Heading(2, new Prose("The three phases"), Optional.of(RunbookSection.SUMMARY), Optional.empty()));
        blocks.add(new Block.Grid(List.of("Phase", "When", "Steps", "Time", "Way back"),
                runbook.release().phases().stream().map(this::row).toList()));
        runbook.release().pointOfNoReturn().map(step -> new Block.Fence(runbook.noWayBack().sentence(step))).ifPresent(blocks::add);
        return blocks;
    }

    private Block title() {
        Destination destination = runbook.destination();
        String where = Stream.of(destination.project(), destination.place()).filter(part -> !part.isBlank()).reduce((a, b) -> a + ", " + b)
                .orElse("");
        return new Block.Title("Chrysalis runbook", destination.environment().toUpperCase(Locale.ROOT), destination.production(),
                runbook.release().title(), runbook.release().name(), where);
    }

    private List<Figure> figures() {
        Release release = runbook.release();
        List<String> days = release.schedule().values().stream().map(PhaseSchedule::start).map(Wording::day).distinct().toList();
        Optional<Duration> work = release.phases().stream().map(runbook.times()::of).flatMap(Optional::stream).reduce(Duration::plus);
        return List.of(
                new Figure("Windows", days.isEmpty() ? "not scheduled" : Wording.list(days)),
                new Figure("Work in all", work.map(Wording::duration).orElse("not measured")),
                new Figure("Longest block", runbook.rehearsal().map(Simulation::longestBlock).map(Wording::duration).orElse("not measured")),
                new Figure("Rehearsed", runbook.rehearsal().map(this::rehearsed).orElse("not yet")));
    }

    private String rehearsed(Simulation simulation) {
        return Wording.date(simulation.at(), runbook.zone()) + (simulation.verdict().safe() ? ", held" : ", not safe");
    }

    private Row row(Phase phase) {
        Optional<PhaseSchedule> schedule = Optional.ofNullable(runbook.release().schedule().get(phase.name()));
        String when = schedule.map(Wording::span).orElse("not scheduled") + soak(phase).map(pause -> ", then soak").orElse("");
        return new Row(Optional.of(phase.name()), List.of(
                Prose.plain(Wording.phase(phase.name())),
                Prose.plain(when),
                Prose.plain(String.valueOf(phase.steps().size())),
                Prose.plain(runbook.times().of(phase).map(Wording::duration).orElse("–")),
                wayBack(phase)));
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
        return fence.map(step -> Prose.sentence("yes, until step {}", step.id().number()))
                .orElseGet(() -> Prose.plain(phase.steps().isEmpty() ? "nothing to do" : "yes"));
    }
}
