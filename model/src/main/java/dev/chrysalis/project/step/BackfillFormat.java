package dev.chrysalis.project.step;

import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.yaml.YamlMapping;
import dev.chrysalis.project.yaml.YamlText;
import java.util.List;
import java.util.Map;

/** A backfill: which columns of which rows are set, and by what key the batches go. */
public final class BackfillFormat implements StepFormat {

    private static final Undo NOTHING = new Undo.Nothing();

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".backfill.yaml") || fileName.endsWith(".backfill.yml");
    }

    @Override
    public boolean writes(StepAction action) {
        return action instanceof StepAction.Backfill;
    }

    @Override
    public Step read(StepFiles files, StepId id) {
        YamlMapping yaml = YamlMapping.parse(files.main(), files.main().text(), 0);
        StepOptions options = StepOptions.read(yaml, files.name(), "table", "key", "set", "where", "batch", "throttle");
        yaml.required("table");
        if (yaml.texts("key").isEmpty()) {
            yaml.required("key");
        }
        long batch = yaml.number("batch", Limits.DEFAULT.batchRows());
        if (batch < 1 || batch > Integer.MAX_VALUE) {
            throw yaml.fault("batch", "A batch has at least one row.", "Write a number like 1000.");
        }
        StepAction action = new StepAction.Backfill(yaml.required("table"), yaml.texts("key"), yaml.required("set").strip(),
                yaml.text("where").map(String::strip), (int) batch, yaml.text("throttle").map(String::strip));
        return StepFormat.step(files, id, options, action, UndoFormat.read(files, yaml, NOTHING), List.of());
    }

    @Override
    public Map<String, String> write(Step step) {
        StepAction.Backfill backfill = (StepAction.Backfill) step.action();
        Map<String, String> files = StepFormat.withDoneQuery(step);
        YamlText yaml = StepOptions.write(step)
                .put("table", backfill.table())
                .putList("key", backfill.key())
                .put("set", backfill.set().strip())
                .put("where", backfill.where().map(String::strip))
                .put("batch", backfill.batch())
                .put("throttle", backfill.throttle().map(String::strip));
        UndoFormat.write(step.undo(), NOTHING, new StepFileName(step.id().fileName()), yaml, files);
        files.put(step.id().fileName(), yaml.toString());
        return files;
    }
}
