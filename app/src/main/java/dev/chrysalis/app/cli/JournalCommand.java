package dev.chrysalis.app.cli;

import dev.chrysalis.Status;
import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.project.Project;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what happened to a database. */
@Command(name = "journal", description = "Tell what happened to a database, oldest first. --verify checks the chain of hashes and ends with"
        + " 4 where it is broken.", mixinStandardHelpOptions = true)
final class JournalCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    private final Workplace workplace;

    @Mixin
    private ProjectOption projectOption;

    @Mixin
    private JsonOption json;

    @Option(names = "--on", required = true, paramLabel = "E", description = "The database that is asked.")
    private String on;

    @Option(names = "--verify", description = "Only say whether the journal is as it was written.")
    private boolean verify;

    JournalCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        json.silence(workplace.terminal());
        Project project = projectOption.open(workplace.engine());
        Target target = workplace.target(project, on);
        if (verify) {
            return verify(workplace.engine().status(target.database(), project)).number();
        }
        List<JournalEntry> entries = workplace.engine().journal(target.database());
        json.answer(workplace.terminal(), new Json().putAll("events", entries, JournalCommand::asJson), () -> say(entries, project.zone()));
        return ExitCode.DONE.number();
    }

    private ExitCode verify(Status status) {
        boolean unbroken = status.chain() instanceof ChainState.Unbroken;
        json.answer(workplace.terminal(), new Json().put("unbroken", unbroken).put("journal", StatusCommand.chain(status.chain())),
                () -> workplace.terminal().answer(StatusCommand.chain(status.chain())));
        return unbroken ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private void say(List<JournalEntry> entries, ZoneId zone) {
        Terminal terminal = workplace.terminal();
        for (JournalEntry entry : entries) {
            terminal.answer(String.format("%4d  %s  %-26s %s  (%s@%s)", entry.number(), TIME.format(entry.at().atZone(zone)),
                    entry.event().release(), EventText.sentence(entry.event()), entry.actor(), entry.host()));
        }
        if (entries.isEmpty()) {
            terminal.answer("No release was started on this database yet.");
        }
    }

    private static Json asJson(JournalEntry entry) {
        return new Json().put("number", entry.number()).put("at", entry.at()).put("actor", entry.actor()).put("host", entry.host())
                .put("application", entry.application()).put("fact", EventText.fact(entry.event())).put("release", entry.event().release())
                .put("phase", entry.event().phase().map(phase -> phase.folder())).put("step", entry.event().stepId().map(step -> step.path()))
                .put("sentence", EventText.sentence(entry.event())).put("previousHash", entry.previousHash()).put("hash", entry.hash());
    }
}
