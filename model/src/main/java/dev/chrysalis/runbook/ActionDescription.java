package dev.chrysalis.runbook;

import dev.chrysalis.plan.StepAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a step does. */
final class ActionDescription implements StepAction.Visitor<List<Block>> {

    private static final int SHORT_LINES = 8;

    private final Wording wording;
    private final boolean inFull;
    private final String file;

    /** @param file where the rest is found if the SQL is cut */
    ActionDescription(Wording wording, boolean inFull, String file) {
        this.wording = wording;
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
        blocks.add(new Block.Paragraph(wording.prose("does.batches", Prose.code(backfill.table()), Wording.number(backfill.batch()),
                Prose.code(String.join(", ", backfill.key())))));
        blocks.addAll(sqlText("", backfill.performed()));
        backfill.throttle().ifPresent(query -> blocks.addAll(sqlText(wording.text("does.throttle"), query)));
        return blocks;
    }

    @Override
    public List<Block> script(StepAction.Script script) {
        return List.of(new Block.Code("", wording.text("does.script"), script.file() + " forward"));
    }

    @Override
    public List<Block> manual(StepAction.Manual manual) {
        Optional<Block> pause = manual.soak().map(soak -> new Block.Paragraph(
                wording.prose("does.soak", wording.duration(soak))));
        List<Block> blocks = new ArrayList<>(pause.stream().toList());
        if (!manual.instructions().isBlank()) {
            blocks.add(new Block.Paragraph(new Prose(wording.said(manual.instructions().strip()))));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph(wording.prose("does.person")));
        }
        return blocks;
    }

    @Override
    public List<Block> check(StepAction.Check check) {
        List<Block> blocks = new ArrayList<>(sqlText(wording.text("does.check"), check.query()));
        blocks.add(new Block.Paragraph(wording.prose("does.check.often", wording.duration(check.every()),
                wording.duration(check.timeLimit()))));
        return blocks;
    }

    List<Block> sqlText(String caption, String text) {
        List<String> lines = text.strip().lines().toList();
        if (inFull || lines.size() <= SHORT_LINES) {
            return List.of(new Block.Code("sql", caption, String.join("\n", lines)));
        }
        int left = lines.size() - SHORT_LINES + 1;
        String head = String.join("\n", lines.subList(0, SHORT_LINES - 1));
        return List.of(new Block.Code("sql", caption, head + "\n" + wording.text("does.more", left, file)));
    }
}
