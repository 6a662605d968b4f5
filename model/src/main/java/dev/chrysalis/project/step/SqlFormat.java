package dev.chrysalis.project.step;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.yaml.DurationText;
import dev.chrysalis.project.yaml.YamlText;
import java.util.List;
import java.util.Map;

/** SQL, with its options in a comment at its head. */
final class SqlFormat implements StepFormat {

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".sql");
    }

    @Override
    public boolean writes(StepAction action) {
        return action instanceof StepAction.Sql;
    }

    @Override
    public Step read(StepFiles files, StepId id) {
        OptionBlock block = OptionBlock.ofSql(files.main());
        StepOptions options = StepOptions.read(block.options(), files.name(), "transactional", "time-limit");
        if (block.rest().isBlank()) {
            throw files.main().fault("There is no statement in it.", "Write the SQL below the options, or remove the file.");
        }
        Undo undo = UndoFormat.read(files, block.options(), withoutUndo(id));
        StepAction action = new StepAction.Sql(block.rest(), block.options().flag("transactional", true),
                block.options().duration("time-limit"));
        return StepFormat.step(files, id, options, action, undo, List.of());
    }

    @Override
    public Map<String, String> write(Step step) {
        StepAction.Sql sql = (StepAction.Sql) step.action();
        StepFileName name = new StepFileName(step.id().fileName());
        Map<String, String> files = StepFormat.withDoneQuery(step);
        YamlText options = StepOptions.write(step);
        if (!sql.transactional()) {
            options.put("transactional", false);
        }
        options.put("time-limit", sql.timeLimit().map(DurationText::format));
        UndoFormat.write(step.undo(), withoutUndo(step.id()), name, options, files);
        files.put(name.fileName(), OptionBlock.asSqlComment(options.toString()) + "\n" + sql.text().strip() + "\n");
        return files;
    }

    private static Undo withoutUndo(StepId id) {
        return new Undo.Impossible("There is no " + new StepFileName(id.fileName()).undo() + ", and the step does not say why.");
    }
}
