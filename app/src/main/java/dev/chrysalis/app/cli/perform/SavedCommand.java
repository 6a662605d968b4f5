package dev.chrysalis.app.cli.perform;

import dev.chrysalis.app.cli.option.DatabaseCommand;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What rollbacks took away and side tables keep. */
@Command(name = "saved", description = "Say what rollbacks took away and Chrysalis keeps in tables of its own, or put one of it back.",
        mixinStandardHelpOptions = true)
public final class SavedCommand extends DatabaseCommand {

    @Option(names = "--restore", paramLabel = "TABLE",
            description = "Put back what this table keeps, where nothing newer stands in its place.")
    private Optional<String> restore = Optional.empty();

    public SavedCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    protected ExitCode ask(Project project, Target target) {
        List<SavedRows> saved = engine().saved(target.database());
        if (restore.isPresent()) {
            putBack(project, target, named(saved, restore.get()));
        } else {
            answer(new Json().putAll("saved", saved, SavedCommand::asJson), () -> say(saved));
        }
        return ExitCode.DONE;
    }

    private void putBack(Project project, Target target, SavedRows kept) {
        TerminalOperator operator = new TerminalOperator(terminal(), true, target.environment().production());
        long rows = engine().putBack(target.database(), project, kept, operator);
        answer(new Json().put("savedIn", kept.savedIn()).put("kept", kept.rows()).put("putBack", rows),
                () -> terminal().answer(Figures.count(rows) + " of " + Figures.count(kept.rows()) + " put back into " + kept.table()
                        + (rows < kept.rows() ? "; in place of the others stands something newer, or their row is gone. " : ". ")
                        + kept.savedIn() + " still has all of them."));
    }

    private static SavedRows named(List<SavedRows> saved, String name) {
        return saved.stream().filter(kept -> kept.savedIn().equals(name) || kept.savedIn().endsWith("." + name)).findFirst()
                .orElseThrow(() -> new ChrysalisException(FaultCode.BAD_REQUEST, "There is no saved table " + name + ".",
                "Nothing was changed.", saved.isEmpty() ? "Nothing was saved on this database."
                                : "There are: " + saved.stream().map(SavedRows::savedIn).collect(Collectors.joining(", ")) + "."));
    }

    private void say(List<SavedRows> saved) {
        for (SavedRows kept : saved) {
            terminal().answerWords(kept.savedIn() + ": " + Figures.count(kept.rows()) + " " + kept.named()
                    + ", taken away by undoing " + kept.step() + " at " + kept.at()
                    + kept.restored().map(at -> ", put back at " + at).orElse(""));
        }
        terminal().answer(saved.isEmpty() ? "Nothing was saved: no rollback took anything away."
                : "Put one back with --restore TABLE. Drop such a table yourself when nobody needs it any more.");
    }

    private static Json asJson(SavedRows kept) {
        return new Json().put("savedIn", kept.savedIn()).put("table", kept.table()).put("column", kept.column()).put("rows", kept.rows())
                .put("step", kept.step().toString()).put("at", kept.at().toString()).put("restored", kept.restored().map(Object::toString));
    }
}
