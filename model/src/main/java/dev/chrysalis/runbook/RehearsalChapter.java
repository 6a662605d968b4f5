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
record RehearsalChapter(Simulation simulation, Wording wording, boolean titled) implements Chapter {

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (titled) {
            blocks.add(new Block.Heading(1, Prose.plain(wording.section(RunbookSection.REHEARSAL_REPORT)),
                    Optional.of(RunbookSection.REHEARSAL_REPORT), Optional.empty()));
        }
        blocks.add(new Block.Paragraph(wording.prose("rehearsal.verdict", wording.said(simulation.verdict().sentence()),
                wording.said(simulation.verdict().detail()))));
        blocks.add(new Block.Paragraph(Prose.plain(wording.said(simulation.copy()))));
        simulation.cautions().forEach(caution -> blocks.add(new Block.Paragraph(wording.prose("rehearsal.mind", wording.said(caution)))));
        blocks.add(heading("rehearsal.steps"));
        blocks.add(new Block.Grid(header("step", "name", "time", "block", "rows", "locks"),
                simulation.steps().stream().map(this::row).toList()));
        if (!simulation.probes().isEmpty()) {
            blocks.add(heading("rehearsal.applications"));
            blocks.add(probes());
            failures().forEach(failure -> blocks.add(new Block.Paragraph(failure)));
        }
        blocks.add(heading("rehearsal.back"));
        blocks.add(new Block.Grid(header("way", "outcome"), simulation.waysBack().stream().map(this::row).toList()));
        return blocks;
    }

    private Block heading(String key) {
        return new Block.Heading(2, wording.prose(key), Optional.empty(), Optional.empty());
    }

    private List<String> header(String... columns) {
        return Arrays.stream(columns).map(column -> wording.text("rehearsal." + column)).toList();
    }

    private Row row(RehearsedStep step) {
        String time = step.skipped() ? wording.text("rehearsal.skipped") : wording.duration(step.took());
        String block = step.longestBlock().map(wording::duration).orElse("");
        String rows = step.rows() < 0 ? "" : Wording.number(step.rows());
        String mode = step.lockMode().isEmpty() ? "" : " (" + step.lockMode().toLowerCase(Locale.ROOT) + ")";
        String locks = step.skipped() ? "" : wording.waiting(step.blocking()) + mode;
        return new Row(Optional.empty(), List.of(Prose.plain(step.step().phase().folder() + " " + step.step().number()),
                Prose.plain(wording.title(step.title())), Prose.plain(time), Prose.plain(block), Prose.plain(rows), Prose.plain(locks)));
    }

    private Block probes() {
        List<String> header = Stream.concat(header("application", "probe").stream(),
                Arrays.stream(State.values()).map(state -> wording.text("rehearsal.state." + state.name().toLowerCase(Locale.ROOT))))
                .toList();
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
                .map(this::outcome)
                .orElse(new Prose("–")));
        return new Row(Optional.empty(), Stream.concat(
                Stream.of(wording.prose(newApplication ? "rehearsal.new" : "rehearsal.old"), Prose.plain(name)), outcomes).toList());
    }

    private Prose outcome(ProbeResult probe) {
        if (!probe.meant()) {
            return new Prose("–");
        }
        return probe.held() ? wording.prose("rehearsal.held") : new Prose("**" + wording.text("rehearsal.failed") + "**");
    }

    private Stream<Prose> failures() {
        return simulation.probes().stream().filter(probe -> probe.meant() && !probe.held())
                .map(probe -> wording.prose(probe.newApplication() ? "rehearsal.failure.new" : "rehearsal.failure.old", probe.probe(),
                        wording.said(probe.failure())));
    }

    private Row row(Proof proof) {
        Prose way = proof.way() == Way.BACK ? wording.prose("rehearsal.back.from", wording.phase(proof.phase()))
                : wording.prose("rehearsal.again");
        return new Row(Optional.empty(), List.of(way, proof.equal() ? wording.prose("rehearsal.equal")
                : Prose.plain(wording.said(proof.difference()))));
    }
}
