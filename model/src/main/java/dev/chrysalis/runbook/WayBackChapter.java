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
        blocks.add(new Block.Heading(2, new Prose(section.title()), Optional.of(section), Optional.empty()));
        Optional<Step> fence = phase.steps().stream().filter(Step::isPointOfNoReturn).findFirst();
        fence.map(step -> Prose.sentence("Until step {} has run, the phase is taken back by this command; afterwards it is refused.",
                        step.id().number()))
                .or(() -> Optional.of(new Prose("At any point, also in the middle of the phase, it is taken back by this command. "
                        + "It first says what it will do.")))
                .map(Block.Paragraph::new)
                .ifPresent(blocks::add);
        blocks.add(new Block.Code("", "Takes it back", "chrysalis rollback " + runbook.release().name() + " " + phase.name().folder()
                + " --on " + runbook.destination().environment()));
        List<Step> back = new ArrayList<>(phase.steps().stream()
                .takeWhile(step -> !step.isPointOfNoReturn())
                .filter(step -> !(step.undo() instanceof Undo.Nothing) && !step.isSoak())
                .toList());
        Collections.reverse(back);
        if (!back.isEmpty()) {
            blocks.add(new Block.Grid(List.of("Step", "Newest first", "How"), back.stream().map(WayBackChapter::row).toList()));
        }
        proof().map(Block.Paragraph::new).ifPresent(blocks::add);
        return blocks;
    }

    private static Row row(Step step) {
        return new Row(Optional.empty(), List.of(Prose.plain(step.id().number()), Prose.plain(step.title()),
                step.undo().accept(new UndoDescription())));
    }

    private Optional<Prose> proof() {
        return runbook.rehearsal().flatMap(simulation -> simulation.waysBack().stream()
                .filter(proof -> proof.way() == Way.BACK && proof.phase() == phase.name())
                .findFirst()
                .map(proof -> said(simulation, proof)));
    }

    private Prose said(Simulation simulation, Proof proof) {
        String day = Wording.date(simulation.at(), runbook.zone());
        return proof.equal()
                ? Prose.sentence("Proved on a copy on {}: afterwards schema and data were equal to before.", day)
                : Prose.sentence("**On the copy of {} the way back was not clean:** {}", day, proof.difference());
    }
}
