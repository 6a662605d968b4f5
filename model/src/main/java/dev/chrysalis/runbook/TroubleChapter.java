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
                row("It is not clear where we are", Prose.sentence("{} says where the database stands and what to do next. It changes nothing.",
                        Prose.code("chrysalis status" + on))),
                row("A step waits for a lock", new Prose("Nothing has changed, and nothing is held between the tries. The sessions in the way "
                        + "are named: let them end, or end them.")),
                row("A step fails", new Prose("What it changed was taken back, unless the message says otherwise. Do what its last sentence "
                        + "says, then run the same command again: it goes on at this step.")),
                row("A gate does not hold", new Prose("The run ends there and everything before it stays. Find out why, run the same command "
                        + "again, or go back.")),
                row("The machine or the connection is lost", new Prose("The server frees the lock of the run by itself. Run the same command "
                        + "again: the journal knows what is done, and a step that was cut off is asked for.")),
                row("The application reports errors", Prose.sentence("Go back first, look for the reason afterwards: {}",
                        Prose.code("chrysalis rollback " + release + on))),
                row("The window is over", new Prose("A phase may be left in the middle: both applications live with every state up to the "
                        + "point of no return. Go on in the next window, or go back.")));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, new Prose(RunbookSection.IF_SOMETHING_GOES_WRONG.title()),
                Optional.of(RunbookSection.IF_SOMETHING_GOES_WRONG), Optional.empty()));
        blocks.add(new Block.Grid(List.of("What happens", "What to do"), rows));
        if (runbook.contents().boxes()) {
            blocks.add(new Block.Heading(2, new Prose("Who to call"), Optional.empty(), Optional.empty()));
            blocks.add(new Block.Grid(List.of("Who", "Name", "Telephone"), List.of(contact("Operator"), contact("Database administrator"),
                    contact("Application team"), contact("Decides to go back"))));
        }
        return blocks;
    }

    private static Row row(String happens, Prose remedy) {
        return new Row(Optional.empty(), List.of(new Prose("**" + happens + "**"), remedy));
    }

    private static Row contact(String who) {
        return new Row(Optional.empty(), List.of(Prose.plain(who), Prose.EMPTY, Prose.EMPTY));
    }
}
