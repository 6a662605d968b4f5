package dev.chrysalis.runbook;

import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.runbook.Block.Checklist.Item;
import dev.chrysalis.simulate.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be true before the window opens, and who sees to it. */
record PreparationChapter(Runbook runbook) implements Chapter {

    @Override
    public List<Block> blocks() {
        if (!runbook.contents().has(RunbookSection.PREPARATION)) {
            return List.of();
        }
        Release release = runbook.release();
        List<Item> items = new ArrayList<>();
        items.add(item("administrator", "before.backup", runbook.destination().project()));
        items.add(rehearsal());
        release.requires().forEach(required -> items.add(item("operator", "before.requires", Prose.code(required),
                Prose.code("chrysalis status --on " + runbook.destination().environment()))));
        release.schedule().values().stream().findFirst().map(this::quietTime).ifPresent(items::add);
        release.versions().map(this::versions).ifPresent(items::add);
        if (release.steps().anyMatch(step -> step.action() instanceof StepAction.Script)) {
            items.add(item("operator", "before.scripts"));
        }
        items.add(item("administrator", "before.schema"));
        return List.of(
                new Block.Heading(1, Prose.plain(wording().section(RunbookSection.PREPARATION)), Optional.of(RunbookSection.PREPARATION),
                        Optional.empty()),
                new Block.Checklist(items, runbook.contents().boxes()));
    }

    private Item rehearsal() {
        return runbook.rehearsal()
                .map(Simulation::at)
                .map(at -> item("operator", "before.rehearsed", wording().date(at, runbook.zone())))
                .orElseGet(() -> item("operator", "before.unrehearsed"));
    }

    private Item quietTime(PhaseSchedule window) {
        return item("operator", "before.quiet", wording().span(window));
    }

    private Item versions(ApplicationVersions versions) {
        return item("team", "before.versions", versions.application(), versions.before(), versions.after());
    }

    private Item item(String person, String key, Object... values) {
        return new Item(wording().prose(key, values), wording().text("person." + person));
    }

    private Wording wording() {
        return runbook.wording();
    }
}
