package dev.chrysalis.app.cli;

import dev.chrysalis.VersionCheck;
import dev.chrysalis.project.Project;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The health check: whether an application version can live with a database as it is. */
@Command(name = "check", description = "Say whether an application version can live with the database as it is. Ends with 0 where it can,"
        + " 4 where not: a health check for a pipeline or a container.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Mixin
    private ProjectOption projectOption;

    @Mixin
    private JsonOption json;

    @Option(names = "--app-version", required = true, paramLabel = "V", description = "The application's version: 4.19.")
    private String version;

    @Option(names = "--on", required = true, paramLabel = "E", description = "The database that is asked.")
    private String on;

    CheckCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        json.silence(workplace.terminal());
        Project project = projectOption.open(workplace.engine());
        Target target = workplace.target(project, on);
        VersionCheck check = workplace.engine().check(target.database(), project, version);
        json.answer(workplace.terminal(), new Json().put("version", version).put("holds", check.holds()).put("findings", check.findings()), () -> {
            check.findings().forEach(workplace.terminal()::answer);
            workplace.terminal().answer("Version " + version + (check.holds() ? " can" : " cannot") + " live with " + target.database().place()
                    + " as it is.");
        });
        return (check.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD).number();
    }
}
