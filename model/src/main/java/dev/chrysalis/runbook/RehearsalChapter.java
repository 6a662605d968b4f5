package dev.chrysalis.runbook;

import dev.chrysalis.runbook.Block.Grid.Row;
import dev.chrysalis.simulate.Simulation;
import dev.chrysalis.simulate.Simulation.ProbeResult;
import dev.chrysalis.simulate.Simulation.Proof;
import dev.chrysalis.simulate.Simulation.RehearsedStep;
import dev.chrysalis.simulate.Simulation.State;
import dev.chrysalis.simulate.Simulation.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rehearsal showed: verdict, every step, both applications against every state, the ways back. */
record RehearsalChapter(Simulation simulation, boolean titled) implements Chapter {

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (titled) {
            blocks.add(new Block.Heading(1, new Prose(RunbookSection.REHEARSAL_REPORT.title()),
                    Optional.of(RunbookSection.REHEARSAL_REPORT), Optional.empty()));
        }
        blocks.add(new Block.Paragraph(Prose.sentence("**{}** {}", simulation.verdict().sentence(), simulation.verdict().detail())));
        blocks.add(new Block.Paragraph(Prose.plain(simulation.copy())));
        simulation.cautions().forEach(caution -> blocks.add(new Block.Paragraph(Prose.sentence("**Mind:** {}", caution))));
        blocks.add(heading("Each step"));
        blocks.add(new Block.Grid(List.of("Step", "Title", "Time", "Longest block", "Rows", "Locks"),
                simulation.steps().stream().map(RehearsalChapter::row).toList()));
        if (!simulation.probes().isEmpty()) {
            blocks.add(heading("Applications against states"));
            blocks.add(probes());
            failures().forEach(failure -> blocks.add(new Block.Paragraph(failure)));
        }
        blocks.add(heading("Way back, proved"));
        blocks.add(new Block.Grid(List.of("Way", "Outcome"), simulation.waysBack().stream().map(RehearsalChapter::row).toList()));
        return blocks;
    }

    private static Block heading(String text) {
        return new Block.Heading(2, new Prose(text), Optional.empty(), Optional.empty());
    }

    private static Row row(RehearsedStep step) {
        String time = step.skipped() ? "skipped" : Wording.duration(step.took());
        String block = step.skipped() ? "" : Wording.duration(step.longestBlock());
        String rows = step.rows() < 0 ? "" : Wording.number(step.rows());
        String mode = step.lockMode().isEmpty() ? "" : " (" + step.lockMode().toLowerCase(Locale.ROOT) + ")";
        String locks = step.skipped() ? "" : Wording.waiting(step.blocking()) + mode;
        return new Row(Optional.empty(), List.of(Prose.plain(step.step().phase().folder() + " " + step.step().number()), Prose.plain(step.title()),
                Prose.plain(time), Prose.plain(block), Prose.plain(rows), Prose.plain(locks)));
    }

    private Block probes() {
        List<String> header = Stream.concat(Stream.of("Application", "Probe"),
                Arrays.stream(State.values()).map(state -> state.name().toLowerCase(Locale.ROOT).replace('_', ' '))).toList();
        List<Row> rows = new ArrayList<>();
        for (boolean newApplication : new boolean[] {false, true}) {
            simulation.probes().stream().filter(probe -> probe.newApplication() == newApplication).map(ProbeResult::probe).distinct()
                    .forEach(name -> rows.add(probe(newApplication, name)));
        }
        return new Block.Grid(header, rows);
    }

    private Row probe(boolean newApplication, String name) {
        Stream<Prose> outcomes = Arrays.stream(State.values()).map(state -> simulation.probes().stream()
                .filter(probe -> probe.newApplication() == newApplication && probe.probe().equals(name) && probe.state() == state)
                .findFirst()
                .map(RehearsalChapter::outcome)
                .orElse(new Prose("–")));
        return new Row(Optional.empty(), Stream.concat(Stream.of(new Prose(newApplication ? "new" : "old"), Prose.plain(name)), outcomes)
                .toList());
    }

    private static Prose outcome(ProbeResult probe) {
        if (!probe.meant()) {
            return new Prose("–");
        }
        return new Prose(probe.held() ? "held" : "**failed**");
    }

    private Stream<Prose> failures() {
        return simulation.probes().stream().filter(probe -> probe.meant() && !probe.held())
                .map(probe -> Prose.sentence("**{}** of the {} application: {}", probe.probe(), probe.newApplication() ? "new" : "old",
                        probe.failure()));
    }

    private static Row row(Proof proof) {
        String way = proof.way() == Way.BACK ? "Back from " + proof.phase().folder() : "Forward again";
        return new Row(Optional.empty(), List.of(Prose.plain(way), proof.equal() ? new Prose("equal") : Prose.plain(proof.difference())));
    }
}
