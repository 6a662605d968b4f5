package dev.chrysalis.project.step;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.yaml.DurationText;
import dev.chrysalis.project.yaml.YamlText;
import java.util.List;
import java.util.Map;

/** What a person does, or a pause: Markdown with front matter. */
public final class ManualFormat implements StepFormat {

    private static final Undo NOTHING = new Undo.Nothing();

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".md");
    }

    @Override
    public boolean writes(StepAction action) {
        return action instanceof StepAction.Manual;
    }

    @Override
    public Step read(StepFiles files, StepId id) {
        OptionBlock block = OptionBlock.ofMarkdown(files.main());
        StepOptions options = StepOptions.read(block.options(), files.name(), "soak");
        StepAction action = new StepAction.Manual(block.rest(), block.options().duration("soak"));
        return StepFormat.step(files, id, options, action, UndoFormat.read(files, block.options(), NOTHING), List.of());
    }

    @Override
    public Map<String, String> write(Step step) {
        StepAction.Manual manual = (StepAction.Manual) step.action();
        Map<String, String> files = StepFormat.withDoneQuery(step);
        YamlText options = StepOptions.write(step).put("soak", manual.soak().map(DurationText::format));
        UndoFormat.write(step.undo(), NOTHING, new StepFileName(step.id().fileName()), options, files);
        files.put(step.id().fileName(), "---\n" + options + "---\n\n" + manual.instructions().strip() + "\n");
        return files;
    }
}
