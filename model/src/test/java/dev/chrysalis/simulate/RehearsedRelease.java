package dev.chrysalis.simulate;

import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Probe;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a release for a test; steps come in the order in which they are given. */
final class RehearsedRelease {

    private static final String NAME = "2026.11-notes";

    private final List<Step> steps = new ArrayList<>();
    private final List<Probe> before = new ArrayList<>();
    private final List<Probe> after = new ArrayList<>();

    RehearsedRelease sql(PhaseName phase, String file, String text, String undo) {
        return step(phase, file, new StepAction.Sql(text, true), new Undo.Sql(undo, true));
    }

    RehearsedRelease fence(PhaseName phase, String file, String text) {
        return step(phase, file, new StepAction.Sql(text, true), new Undo.Impossible("The rows are gone."));
    }

    RehearsedRelease step(PhaseName phase, String file, StepAction action, Undo undo) {
        String title = file.replaceFirst("^\\d+-", "").replaceFirst("\\..*", "").replace('-', ' ');
        steps.add(new Step(new StepId(NAME, phase, file), title, action, undo, Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), Integer.toHexString((file + action).hashCode())));
        return this;
    }

    RehearsedRelease oldApplication(String name, String sql) {
        before.add(new Probe(name, sql));
        return this;
    }

    RehearsedRelease newApplication(String name, String sql) {
        after.add(new Probe(name, sql));
        return this;
    }

    Release build() {
        List<Phase> phases = Stream.of(PhaseName.values())
                .map(phase -> new Phase(phase, steps.stream().filter(step -> step.id().phase() == phase).toList())).toList();
        return new Release(NAME, "Notes", "", List.of(), Optional.empty(), Map.of(), List.of(), new Probes(before, after), Optional.empty(),
                phases);
    }
}
