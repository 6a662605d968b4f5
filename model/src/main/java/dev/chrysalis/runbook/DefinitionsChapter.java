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
        blocks.add(new Block.Heading(1, new Prose(RunbookSection.FULL_DEFINITIONS.title()), Optional.of(RunbookSection.FULL_DEFINITIONS),
                Optional.empty()));
        runbook.release().steps().forEach(step -> definition(step, blocks));
        return blocks;
    }

    private static void definition(Step step, List<Block> blocks) {
        ActionDescription inFull = new ActionDescription(true, step.id().path());
        blocks.add(new Block.Heading(3, Prose.code(step.id().path()), Optional.empty(), Optional.empty()));
        blocks.addAll(step.action().accept(inFull));
        if (step.undo() instanceof Undo.Sql undo) {
            blocks.addAll(inFull.sqlText("Undo", undo.text()));
        } else {
            blocks.add(new Block.Paragraph(Prose.sentence("Way back: {}", step.undo().accept(new UndoDescription()))));
        }
        step.done().ifPresent(query -> blocks.addAll(inFull.sqlText("Done when this gives true", query)));
    }
}
