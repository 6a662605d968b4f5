package dev.chrysalis.runbook;

import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.runbook.Block.Grid.Row;
import dev.chrysalis.simulate.Simulation;
import dev.chrysalis.simulate.Simulation.Proof;
import dev.chrysalis.simulate.Simulation.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How a phase is taken back, and whether the rehearsal proved it. */
record WayBackChapter(Runbook runbook, Phase phase) implements Chapter {

    @Override
    public List<Block> blocks() {
        RunbookSection section = RunbookSection.wayBackOf(phase.name());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, Prose.plain(wording().section(section)), Optional.of(section), Optional.empty()));
        Optional<Step> fence = phase.steps().stream().filter(Step::isPointOfNoReturn).findFirst();
        fence.map(step -> wording().prose("back.until", step.id().number()))
                .or(() -> Optional.of(wording().prose("back.any")))
                .map(Block.Paragraph::new)
                .ifPresent(blocks::add);
        blocks.add(new Block.Code("", wording().text("back.command"), "chrysalis rollback " + runbook.release().name() + " "
                + phase.name().folder() + " --on " + runbook.destination().environment()));
        List<Step> back = new ArrayList<>(phase.steps().stream()
                .takeWhile(step -> !step.isPointOfNoReturn())
                .filter(step -> !(step.undo() instanceof Undo.Nothing) && !step.isSoak())
                .toList());
        Collections.reverse(back);
        if (!back.isEmpty()) {
            blocks.add(new Block.Grid(List.of(wording().text("back.step"), wording().text("back.title"), wording().text("back.how")),
                    back.stream().map(this::row).toList()));
        }
        proof().map(Block.Paragraph::new).ifPresent(blocks::add);
        return blocks;
    }

    private Wording wording() {
        return runbook.wording();
    }

    private Row row(Step step) {
        return new Row(Optional.empty(), List.of(Prose.plain(step.id().number()), Prose.plain(wording().title(step.title())),
                step.undo().accept(new UndoDescription(wording()))));
    }

    private Optional<Prose> proof() {
        return runbook.rehearsal().flatMap(simulation -> simulation.waysBack().stream()
                .filter(proof -> proof.way() == Way.BACK && proof.phase() == phase.name())
                .findFirst()
                .map(proof -> said(simulation, proof)));
    }

    private Prose said(Simulation simulation, Proof proof) {
        String day = wording().date(simulation.at(), runbook.zone());
        return proof.equal()
                ? wording().prose("back.proved", day)
                : wording().prose("back.unclean", day, wording().said(proof.difference()));
    }
}
