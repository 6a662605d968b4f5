package dev.chrysalis.runbook;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The appendix: every step's SQL, undo and query to the end, whatever the pages before left out. */
record DefinitionsChapter(Runbook runbook) implements Chapter {

    @Override
    public List<Block> blocks() {
        if (!runbook.contents().has(RunbookSection.FULL_DEFINITIONS)) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Prose.plain(runbook.wording().section(RunbookSection.FULL_DEFINITIONS)),
                Optional.of(RunbookSection.FULL_DEFINITIONS), Optional.empty()));
        runbook.release().steps().forEach(step -> definition(step, blocks));
        return blocks;
    }

    private void definition(Step step, List<Block> blocks) {
        Wording wording = runbook.wording();
        ActionDescription inFull = new ActionDescription(wording, true, step.id().path());
        blocks.add(new Block.Heading(3, Prose.code(step.id().path()), Optional.empty(), Optional.empty()));
        blocks.addAll(step.action().accept(inFull));
        if (step.undo() instanceof Undo.Sql undo) {
            blocks.addAll(inFull.sqlText(wording.text("step.undo"), undo.text()));
        } else {
            blocks.add(new Block.Paragraph(wording.prose("definition.back", step.undo().accept(new UndoDescription(wording)))));
        }
        step.done().ifPresent(query -> blocks.addAll(inFull.sqlText(wording.text("definition.done"), query)));
    }
}
