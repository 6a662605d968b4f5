package dev.chrysalis.project.step;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.Wave;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one kind of step stands in files. */
public interface StepFormat {

    /** From the most particular to the one that takes every file. */
    List<StepFormat> ALL = List.of(new BackfillFormat(), new CheckFormat(), new SqlFormat(), new ManualFormat(), new ScriptFormat());

    boolean reads(String fileName);

    boolean writes(StepAction action);

    Step read(StepFiles files, StepId id);

    /** The text of each file by its name. */
    Map<String, String> write(Step step);

    static StepFormat of(String fileName) {
        return ALL.stream().filter(format -> format.reads(fileName)).findFirst().orElseThrow();
    }

    static StepFormat of(StepAction action) {
        return ALL.stream().filter(format -> format.writes(action)).findFirst().orElseThrow();
    }

    /** Puts a step together of what its kind gives and what all kinds share. */
    static Step step(StepFiles files, StepId id, StepOptions options, StepAction action, Undo undo, List<Wave> waves) {
        Optional<String> done = files.done().map(file -> file.text().strip());
        return new Step(id, options.title(), action, undo, done, options.hazards(), options.lock(), options.estimate(),
                options.patience(), waves, files.digest());
    }

    /** The files that stand beside the step's own, in the order in which they are written. */
    static Map<String, String> withDoneQuery(Step step) {
        Map<String, String> files = new LinkedHashMap<>();
        step.done().ifPresent(query -> files.put(new StepFileName(step.id().fileName()).doneQuery(), query.strip() + "\n"));
        return files;
    }
}
