package dev.chrysalis.app.cli;

import dev.chrysalis.VersionCheck;
import dev.chrysalis.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The health check: whether an application version can live with a database as it is. */
@Command(name = "check", description = "Say whether an application version can live with the database as it is. Ends with 0 where it can,"
        + " 4 where not: a health check for a pipeline or a container.", mixinStandardHelpOptions = true)
final class CheckCommand extends DatabaseCommand {

    @Option(names = "--app-version", required = true, paramLabel = "V", description = "The application's version: 4.19.")
    private String version;

    CheckCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    ExitCode ask(Project project, Target target) {
        VersionCheck check = engine().check(target.database(), project, version);
        answer(new Json().put("version", version).put("holds", check.holds()).put("findings", check.findings()), () -> {
            check.findings().forEach(terminal()::answer);
            terminal().answer("Version " + version + (check.holds() ? " can" : " cannot") + " live with " + target.database().place()
                    + " as it is.");
        });
        return check.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }
}
