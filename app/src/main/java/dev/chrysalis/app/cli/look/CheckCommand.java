package dev.chrysalis.app.cli.look;

import dev.chrysalis.VersionCheck;
import dev.chrysalis.app.cli.option.DatabaseCommand;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The health check: whether an application version can live with a database as it is. */
@Command(name = "check", description = "Say whether an application version can live with the database as it is. Ends with 0 where it can,"
        + " 4 where not: a health check for a pipeline or a container.", mixinStandardHelpOptions = true)
public final class CheckCommand extends DatabaseCommand {

    @Option(names = "--app-version", required = true, paramLabel = "V", description = "The application's version: 4.19.")
    private String version;

    public CheckCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    protected ExitCode ask(Project project, Target target) {
        VersionCheck check = engine().check(target.database(), project, version);
        answer(new Json().put("version", version).put("holds", check.holds()).put("findings", check.findings()), () -> {
            check.findings().forEach(terminal()::answer);
            terminal().answer("Version " + version + (check.holds() ? " can" : " cannot") + " live with " + target.database().place()
                    + " as it is.");
        });
        return check.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }
}
