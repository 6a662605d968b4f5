package dev.chrysalis.app.cli.look;

import dev.chrysalis.Status;
import dev.chrysalis.app.cli.option.DatabaseCommand;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.project.Project;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what happened to a database. */
@Command(name = "journal", description = "Tell what happened to a database, oldest first. --verify checks the chain of hashes and ends with"
        + " 4 where it is broken.", mixinStandardHelpOptions = true)
public final class JournalCommand extends DatabaseCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss z", Locale.ENGLISH);

    @Option(names = "--verify", description = "Only say whether the journal is as it was written.")
    private boolean verify;

    public JournalCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    protected ExitCode ask(Project project, Target target) {
        if (verify) {
            return verify(engine().status(target.database(), project));
        }
        List<JournalEntry> entries = engine().journal(target.database());
        answer(new Json().putAll("events", entries, JournalCommand::asJson), () -> say(entries, project.zone()));
        return ExitCode.DONE;
    }

    private ExitCode verify(Status status) {
        boolean unbroken = status.chain() instanceof ChainState.Unbroken;
        answer(new Json().put("unbroken", unbroken).put("journal", StatusCommand.chain(status.chain())),
                () -> terminal().answer(StatusCommand.chain(status.chain())));
        return unbroken ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private void say(List<JournalEntry> entries, ZoneId zone) {
        for (JournalEntry entry : entries) {
            terminal().answer(String.format("%4d  %s  %-26s %s  (%s@%s)", entry.number(), TIME.format(entry.at().atZone(zone)),
                    entry.event().release(), EventText.sentence(entry.event()), entry.actor(), entry.host()));
        }
        if (entries.isEmpty()) {
            terminal().answer("No release was started on this database yet.");
        }
    }

    private static Json asJson(JournalEntry entry) {
        return new Json().put("number", entry.number()).put("at", entry.at()).put("actor", entry.actor()).put("host", entry.host())
                .put("application", entry.application()).put("fact", EventText.fact(entry.event())).put("release", entry.event().release())
                .put("phase", entry.event().phase().map(phase -> phase.folder()))
                .put("step", entry.event().stepId().map(step -> step.path()))
                .put("sentence", EventText.sentence(entry.event())).put("previousHash", entry.previousHash()).put("hash", entry.hash());
    }
}
