package dev.chrysalis.app.cli;

import dev.chrysalis.app.cli.look.CheckCommand;
import dev.chrysalis.app.cli.look.JournalCommand;
import dev.chrysalis.app.cli.look.StatusCommand;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.perform.HiddenCommand;
import dev.chrysalis.app.cli.perform.RollbackCommand;
import dev.chrysalis.app.cli.perform.RunCommand;
import dev.chrysalis.app.cli.perform.SavedCommand;
import dev.chrysalis.app.cli.prepare.CompareCommand;
import dev.chrysalis.app.cli.prepare.PlanCommand;
import dev.chrysalis.app.cli.prepare.RunbookCommand;
import dev.chrysalis.app.cli.prepare.SimulateCommand;
import dev.chrysalis.app.cli.prepare.TimelineCommand;
import dev.chrysalis.app.cli.terminal.FaultText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine;

/** The command without a verb: it opens the window. */
@Command(name = "chrysalis", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Plans and performs database releases without downtime. Without a verb it opens the window.",
        synopsisSubcommandLabel = "[COMMAND]",
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {
            "0:done, or stopped where it was meant to stop",
            "1:failed: a step, a server that is not there, a refused password; the database's state is said",
            "2:wrong call or bad input; nothing was tried",
            "3:an answer or a confirmation is needed, or it is refused",
            "4:the comparison, the check or the gate does not hold",
            "5:somebody else runs a release on that database; nothing was tried"
        },
        footer = {"", "E is the name of an environment in chrysalis.yaml, or a JDBC URL, which may name its user and where its password"
        + " is:",
            "  jdbc:postgresql://host/database?user=name&credential=env:VARIABLE"})
final class ChrysalisCommand implements Callable<Integer> {

    private final OpenCommand open;

    ChrysalisCommand(OpenCommand open) {
        this.open = open;
    }

    @Override
    public Integer call() {
        return open.call();
    }

    static CommandLine commandLine(Workplace workplace) {
        DemoCommand demo = new DemoCommand(workplace);
        OpenCommand open = new OpenCommand(workplace, demo);
        FaultText faults = new FaultText(workplace.terminal());
        return new CommandLine(new ChrysalisCommand(open))
                .addSubcommand(open)
                .addSubcommand(demo)
                .addSubcommand(new CompareCommand(workplace))
                .addSubcommand(new PlanCommand(workplace))
                .addSubcommand(new SimulateCommand(workplace))
                .addSubcommand(new RunCommand(workplace))
                .addSubcommand(new RollbackCommand(workplace))
                .addSubcommand(new HiddenCommand(workplace))
                .addSubcommand(new SavedCommand(workplace))
                .addSubcommand(new StatusCommand(workplace))
                .addSubcommand(new CheckCommand(workplace))
                .addSubcommand(new JournalCommand(workplace))
                .addSubcommand(new RunbookCommand(workplace))
                .addSubcommand(new TimelineCommand(workplace))
                .addSubcommand(new SampleCommand(workplace))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(workplace.terminal().writer())
                .setExecutionExceptionHandler(faults)
                .setParameterExceptionHandler(faults);
    }
}
