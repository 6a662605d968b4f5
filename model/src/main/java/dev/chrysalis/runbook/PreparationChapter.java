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

    private static final String DATABASE = "database administrator";
    private static final String OPERATOR = "operator";
    private static final String APPLICATION = "application team";

    @Override
    public List<Block> blocks() {
        if (!runbook.contents().has(RunbookSection.PREPARATION)) {
            return List.of();
        }
        Release release = runbook.release();
        String database = runbook.destination().project();
        List<Item> items = new ArrayList<>();
        items.add(new Item(Prose.sentence("A backup of {} not older than 24 h is there, and was restored once", database), DATABASE));
        items.add(rehearsal());
        release.requires().forEach(required -> items.add(new Item(Prose.sentence("{} is rolled out: {} says so", Prose.code(required),
                Prose.code("chrysalis status --on " + runbook.destination().environment())), OPERATOR)));
        release.schedule().values().stream().findFirst().map(PreparationChapter::quietTime).ifPresent(items::add);
        release.versions().map(PreparationChapter::versions).ifPresent(items::add);
        if (release.steps().anyMatch(step -> step.action() instanceof StepAction.Script)) {
            items.add(new Item(new Prose("The scripts of the release run from the operator's machine: access and credentials are there"),
                    OPERATOR));
        }
        items.add(new Item(new Prose("Nobody else changes the schema until the release is closed"), DATABASE));
        return List.of(
                new Block.Heading(1, new Prose(RunbookSection.PREPARATION.title()), Optional.of(RunbookSection.PREPARATION),
                        Optional.empty()),
                new Block.Checklist(items, runbook.contents().boxes()));
    }

    private Item rehearsal() {
        return runbook.rehearsal()
                .map(Simulation::at)
                .map(at -> new Item(Prose.sentence("The rehearsal of {} is still true: neither release nor database changed since",
                        Wording.date(at, runbook.zone())), OPERATOR))
                .orElseGet(() -> new Item(new Prose("The release was rehearsed on a copy: no rehearsal was known to this runbook"), OPERATOR));
    }

    private static Item quietTime(PhaseSchedule window) {
        return new Item(Prose.sentence("No export or report job runs {}", Wording.span(window)), OPERATOR);
    }

    private static Item versions(ApplicationVersions versions) {
        return new Item(Prose.sentence("{} {} runs everywhere, {} is ready to be deployed", versions.application(), versions.before(),
                versions.after()), APPLICATION);
    }
}
