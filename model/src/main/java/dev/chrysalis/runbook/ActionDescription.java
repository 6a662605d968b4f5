package dev.chrysalis.runbook;

import dev.chrysalis.plan.StepAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a step does. */
final class ActionDescription implements StepAction.Visitor<List<Block>> {

    private static final int SHORT_LINES = 8;

    private final boolean inFull;
    private final String file;

    /** @param file where the rest is found if the SQL is cut */
    ActionDescription(boolean inFull, String file) {
        this.inFull = inFull;
        this.file = file;
    }

    @Override
    public List<Block> sql(StepAction.Sql sql) {
        return sqlText("", sql.text());
    }

    @Override
    public List<Block> backfill(StepAction.Backfill backfill) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Prose.sentence("Fills {} in batches of about {} rows by {}, each batch a transaction of its own. "
                        + "It may be paused at any time and goes on after the last committed batch.",
                Prose.code(backfill.table()), Wording.number(backfill.batch()), Prose.code(String.join(", ", backfill.key())))));
        blocks.addAll(sqlText("", backfill.performed()));
        backfill.throttle().ifPresent(query -> blocks.addAll(sqlText("Waits while this gives true", query)));
        return blocks;
    }

    @Override
    public List<Block> script(StepAction.Script script) {
        return List.of(new Block.Code("", "Runs", script.file() + " forward"));
    }

    @Override
    public List<Block> manual(StepAction.Manual manual) {
        Optional<Block> pause = manual.soak().map(soak -> new Block.Paragraph(
                Prose.sentence("Time passes: the step is done {} after the one before it.", Wording.duration(soak))));
        List<Block> blocks = new ArrayList<>(pause.stream().toList());
        if (!manual.instructions().isBlank()) {
            blocks.add(new Block.Paragraph(new Prose(manual.instructions())));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(new Prose("A person does it and confirms.")));
        }
        return blocks;
    }

    @Override
    public List<Block> check(StepAction.Check check) {
        List<Block> blocks = new ArrayList<>(sqlText("Holds when this gives true", check.query()));
        blocks.add(new Block.Paragraph(Prose.sentence("Asked every {}, for {} at the most.", Wording.duration(check.every()),
                Wording.duration(check.timeLimit()))));
        return blocks;
    }

    List<Block> sqlText(String caption, String text) {
        List<String> lines = text.strip().lines().toList();
        if (inFull || lines.size() <= SHORT_LINES) {
            return List.of(new Block.Code("sql", caption, String.join("\n", lines)));
        }
        int left = lines.size() - SHORT_LINES + 1;
        String head = String.join("\n", lines.subList(0, SHORT_LINES - 1));
        return List.of(new Block.Code("sql", caption, head + "\n-- " + left + " more lines in " + file));
    }
}
