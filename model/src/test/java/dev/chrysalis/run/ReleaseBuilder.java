package dev.chrysalis.run;

import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.Footprint;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PlannedResult;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.Wave;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a release for a test; steps come in the order in which they are given. */
final class ReleaseBuilder {

    private final String name;
    private final List<Step> steps = new ArrayList<>();
    private List<String> requires = List.of();
    private Optional<Footprint> plannedFor = Optional.empty();
    private Optional<PlannedResult> plannedTo = Optional.empty();

    ReleaseBuilder(String name) {
        this.name = name;
    }

    ReleaseBuilder requires(String... names) {
        requires = List.of(names);
        return this;
    }

    ReleaseBuilder plannedFor(Footprint footprint) {
        plannedFor = Optional.of(footprint);
        return this;
    }

    ReleaseBuilder plannedTo(Footprint footprint, boolean asPlanned) {
        plannedTo = Optional.of(new PlannedResult(footprint, asPlanned));
        return this;
    }

    ReleaseBuilder sql(PhaseName phase, String file, String text, String undo) {
        return step(phase, file, new StepAction.Sql(text, true), new Undo.Sql(undo, true));
    }

    ReleaseBuilder step(PhaseName phase, String file, StepAction action, Undo undo) {
        return step(phase, file, action, undo, null);
    }

    /** A step that is known to lock that table, and whose undo drops the column that it adds. */
    ReleaseBuilder locking(String table, PhaseName phase, String file, String text) {
        step(phase, file, new StepAction.Sql(text, true), new Undo.Sql(text.replace("ADD", "DROP").replace(" int", ""), true));
        Step step = steps.remove(steps.size() - 1);
        steps.add(new Step(step.id(), step.title(), step.action(), step.undo(), step.done(), step.hazards(),
                Optional.of(new LockFact(Blocking.EVERYBODY, "ACCESS EXCLUSIVE", table)), step.estimate(), step.patience(), step.waves(),
                step.digest()));
        return this;
    }

    ReleaseBuilder step(PhaseName phase, String file, StepAction action, Undo undo, String done, String... waves) {
        steps.add(new Step(new StepId(name, phase, file), "", action, undo, Optional.ofNullable(done), List.of(), Optional.empty(),
                Optional.empty(), Optional.of(Duration.ofMillis(700)), Stream.of(waves).map(Wave::new).toList(),
                Integer.toHexString((file + action + undo).hashCode())));
        return this;
    }

    Release build() {
        List<Phase> phases = Stream.of(PhaseName.values())
                .map(phase -> new Phase(phase, steps.stream().filter(step -> step.id().phase() == phase).toList())).toList();
        return new Release(name, "Title of " + name, "", requires, Optional.empty(), Map.of(), List.of(), Probes.NONE, plannedFor,
                plannedTo, phases);
    }
}
