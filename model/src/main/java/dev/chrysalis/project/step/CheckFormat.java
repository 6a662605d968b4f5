package dev.chrysalis.project.step;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.yaml.DurationText;
import dev.chrysalis.project.yaml.YamlText;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A query that must give true before the release goes on. */
final class CheckFormat implements StepFormat {

    private static final Duration TIME_LIMIT = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Undo NOTHING = new Undo.Nothing();

    @Override
    public boolean reads(String fileName) {
        return fileName.endsWith(".check.sql");
    }

    @Override
    public boolean writes(StepAction action) {
        return action instanceof StepAction.Check;
    }

    @Override
    public Step read(StepFiles files, StepId id) {
        OptionBlock block = OptionBlock.ofSql(files.main());
        StepOptions options = StepOptions.read(block.options(), files.name(), "time-limit", "every", "holds-for");
        StepAction action = new StepAction.Check(block.rest(), block.options().duration("time-limit").orElse(TIME_LIMIT),
                block.options().duration("every").orElse(EVERY), block.options().duration("holds-for").orElse(Duration.ZERO));
        return StepFormat.step(files, id, options, action, UndoFormat.read(files, block.options(), NOTHING), List.of());
    }

    @Override
    public Map<String, String> write(Step step) {
        StepAction.Check check = (StepAction.Check) step.action();
        Map<String, String> files = StepFormat.withDoneQuery(step);
        YamlText options = StepOptions.write(step)
                .put("time-limit", DurationText.format(check.timeLimit()))
                .put("every", DurationText.format(check.every()));
        if (!check.holdsFor().isZero()) {
            options.put("holds-for", DurationText.format(check.holdsFor()));
        }
        UndoFormat.write(step.undo(), NOTHING, new StepFileName(step.id().fileName()), options, files);
        files.put(step.id().fileName(), OptionBlock.asSqlComment(options.toString()) + "\n" + check.query().strip() + "\n");
        return files;
    }
}
