package dev.chrysalis.runbook;

import dev.chrysalis.runbook.Block.Grid.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do when it does not go as planned. */
record TroubleChapter(Runbook runbook) implements Chapter {

    @Override
    public List<Block> blocks() {
        if (!runbook.contents().has(RunbookSection.IF_SOMETHING_GOES_WRONG)) {
            return List.of();
        }
        String release = runbook.release().name();
        String on = " --on " + runbook.destination().environment();
        List<Row> rows = List.of(
                row("lost", Prose.code("chrysalis status" + on)),
                row("lock"),
                row("step"),
                row("gate"),
                row("connection"),
                row("application", Prose.code("chrysalis rollback " + release + on)),
                row("window"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, Prose.plain(wording().section(RunbookSection.IF_SOMETHING_GOES_WRONG)),
                Optional.of(RunbookSection.IF_SOMETHING_GOES_WRONG), Optional.empty()));
        blocks.add(new Block.Grid(List.of(wording().text("trouble.happens"), wording().text("trouble.do")), rows));
        if (runbook.contents().boxes()) {
            blocks.add(new Block.Heading(2, wording().prose("call.title"), Optional.empty(), Optional.empty()));
            blocks.add(new Block.Grid(List.of(wording().text("call.who"), wording().text("call.name"), wording().text("call.telephone")),
                    List.of(contact("operator"), contact("administrator"), contact("team"), contact("decides"))));
        }
        return blocks;
    }

    private Row row(String trouble, Object... values) {
        return new Row(Optional.empty(), List.of(new Prose("**" + wording().text("trouble." + trouble) + "**"),
                wording().prose("trouble." + trouble + ".do", values)));
    }

    private Row contact(String who) {
        return new Row(Optional.empty(), List.of(wording().prose("call." + who), Prose.EMPTY, Prose.EMPTY));
    }

    private Wording wording() {
        return runbook.wording();
    }
}
