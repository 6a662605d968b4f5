package dev.chrysalis.project.step;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.Wave;
import dev.chrysalis.project.yaml.YamlMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Any executable, with its options in a comment {@code chrysalis:}. */
public final class ScriptFormat implements StepFormat {

    private static final Duration TIME_LIMIT = Duration.ofMinutes(30);

    @Override
    public boolean reads(String fileName) {
        return true;
    }

    @Override
    public boolean writes(StepAction action) {
        return action instanceof StepAction.Script;
    }

    @Override
    public Step read(StepFiles files, StepId id) {
        YamlMapping yaml = OptionBlock.ofScript(files.main()).options();
        StepOptions options = StepOptions.read(yaml, files.name(), "waves", "time-limit", "status", "backward", "simulate", "password");
        boolean backward = yaml.flag("backward", false);
        StepAction action = new StepAction.Script(id.path(), yaml.flag("status", false), backward,
                yaml.duration("time-limit").orElse(TIME_LIMIT), isRehearsed(yaml), yaml.flag("password", false));
        Undo undo = UndoFormat.read(files, yaml, backward ? new Undo.Script()
                : new Undo.Impossible("The script " + id.fileName() + " goes only forward."));
        List<Wave> waves = yaml.texts("waves").stream().map(Wave::new).toList();
        return StepFormat.step(files, id, options, action, undo, waves);
    }

    private static boolean isRehearsed(YamlMapping yaml) {
        return yaml.text("simulate").map(word -> switch (word) {
            case "run" -> true;
            case "skip" -> false;
            default -> throw yaml.fault("simulate", word + " is neither run nor skip.", "Write run or skip.");
        }).orElse(true);
    }

    /** An executable is the work of a person: it is never written. */
    @Override
    public Map<String, String> write(Step step) {
        throw new ChrysalisException(FaultCode.NOT_SUPPORTED, "The script " + step.id() + " cannot be written by Chrysalis.",
                "Nothing was changed.", "Write the file by hand; Chrysalis reads it.");
    }
}
