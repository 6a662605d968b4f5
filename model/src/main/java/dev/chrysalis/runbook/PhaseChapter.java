package dev.chrysalis.runbook;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.Wave;
import dev.chrysalis.runbook.Block.StepEntry.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One phase: each step with what it does, how to see that it is done and how to take it back; the way back from the phase. */
record PhaseChapter(Runbook runbook, Phase phase) implements Chapter {

    @Override
    public List<Block> blocks() {
        RunbookSection section = RunbookSection.of(phase.name());
        if (!runbook.contents().has(section)) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        String name = wording().phase(phase.name());
        String heading = Optional.ofNullable(runbook.release().schedule().get(phase.name()))
                .map(schedule -> wording().text("phase.when", name, wording().span(schedule))).orElse(name);
        blocks.add(new Block.Heading(1, Prose.plain(heading), Optional.of(section), Optional.of(phase.name())));
        if (phase.steps().isEmpty()) {
            blocks.add(new Block.Paragraph(wording().prose("phase.empty")));
        }
        if (phase.name() == PhaseName.ROLLOUT && runbook.release().needsWordOfRollout()) {
            blocks.add(new Block.Checklist(List.of(word()), runbook.contents().boxes()));
        }
        blocks.add(command(wording().text("phase.command"), "chrysalis run " + target() + " " + phase.name().folder() + on()));
        if (!phase.steps().isEmpty() && runbook.contents().has(RunbookSection.stepsOf(phase.name()))) {
            blocks.add(subheading(RunbookSection.stepsOf(phase.name())));
            steps(blocks);
        }
        List<Block> end = end(name);
        if (!end.isEmpty()) {
            blocks.add(new Block.Together(end));
        }
        return blocks;
    }

    /** Who goes back, or signs, has all of it on one page. */
    private List<Block> end(String name) {
        List<Block> blocks = new ArrayList<>();
        if (!phase.steps().isEmpty() && runbook.contents().has(RunbookSection.wayBackOf(phase.name()))) {
            blocks.addAll(new WayBackChapter(runbook, phase).blocks());
        }
        if (runbook.contents().boxes()) {
            blocks.add(new Block.Signature(wording().text("phase.done", name)));
        }
        return blocks;
    }

    /** What contract waits for where no step of the rollout tells it. */
    private Block.Checklist.Item word() {
        return new Block.Checklist.Item(runbook.release().versions()
                .map(versions -> wording().prose("phase.rolledOut", versions.application(), versions.after(), versions.before()))
                .orElseGet(() -> wording().prose("phase.rolledOut.unnamed")), wording().text("person.team"));
    }

    private void steps(List<Block> blocks) {
        boolean fenced = false;
        for (Step step : phase.steps()) {
            if (step.isPointOfNoReturn() && !fenced) {
                blocks.add(new Block.Fence(runbook.noWayBack().sentence(step)));
                fenced = true;
            }
            blocks.add(entry(step));
        }
    }

    private Block entry(Step step) {
        ActionDescription description = new ActionDescription(wording(), runbook.contents().sqlInFull(), step.id().path());
        List<Block> body = new ArrayList<>(step.action().accept(description));
        if (runbook.contents().undoSql() && step.undo() instanceof Undo.Sql undo) {
            body.addAll(description.sqlText(wording().text("step.undo"), undo.text()));
        }
        String time = runbook.contents().expectedTimes() ? runbook.times().words(step) : "";
        return new Block.StepEntry(step.id().number(), Prose.plain(wording().title(step.title())), time, runbook.contents().boxes(), body,
                facts(step));
    }

    private List<Fact> facts(Step step) {
        List<Fact> facts = new ArrayList<>();
        if (!step.waves().isEmpty()) {
            facts.add(new Fact(wording().text("step.waves"), Prose.plain(wording().list(step.waves().stream().map(Wave::name).toList()))));
        }
        step.lock().map(lock -> new Fact(wording().text("step.locks"), wording().prose("step.locks.on", wording().waiting(lock.blocking()),
                wording().said(lock.mode()), Prose.code(lock.table())))).ifPresent(facts::add);
        for (Hazard hazard : step.hazards()) {
            facts.add(new Fact(wording().text("step.mind"), Prose.plain(wording().said(hazard.reason()))));
        }
        check(step).map(text -> new Fact(wording().text("step.check"), text)).ifPresent(facts::add);
        if (!step.isSoak()) {
            facts.add(new Fact(wording().text("step.back"), step.undo().accept(new UndoDescription(wording()))));
        }
        return facts;
    }

    /** How somebody sees that a step is done; a gate says it by itself. */
    private Optional<Prose> check(Step step) {
        if (step.action() instanceof StepAction.Script script && script.answersStatus()) {
            return Optional.of(wording().prose("step.check.script", Prose.code(script.file() + " status")));
        }
        return step.done().map(query -> wording().prose("step.check.query", Prose.code(query)));
    }

    private Block subheading(RunbookSection section) {
        return new Block.Heading(2, Prose.plain(wording().section(section)), Optional.of(section), Optional.empty());
    }

    private Wording wording() {
        return runbook.wording();
    }

    private String target() {
        return runbook.release().name();
    }

    private String on() {
        String confirm = runbook.destination().production() && phase.name() == PhaseName.CONTRACT
                && phase.steps().stream().anyMatch(Step::isPointOfNoReturn) ? " --confirm " + target() : "";
        return " --on " + runbook.destination().environment() + confirm;
    }

    private static Block command(String caption, String command) {
        return new Block.Code("", caption, command);
    }
}
