package dev.chrysalis.app.cli;

import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.project.EnvironmentName;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.sample.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a sample in a folder of one's own. */
@Command(name = "sample", description = "Make a sample project, with its databases, in a folder of your own.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Parameters(index = "0", paramLabel = "NAME", description = "shop, or shop-postgresql, which needs a server.")
    private String name;

    @Parameters(index = "1", paramLabel = "DIR", description = "A folder that is empty, not there yet, or a sample that is made again.")
    private Path folder;

    @Option(names = "--server", paramLabel = "E",
            description = "A JDBC URL of a user that may create databases: jdbc:postgresql://host/postgres?user=name")
    private Optional<String> server = Optional.empty();

    SampleCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        Optional<Environment> place = server.map(url -> new EnvironmentName(url).in(Optional.empty(), Path.of("").toAbsolutePath()));
        Path made = Samples.installed(Clock.systemUTC()).make(name, folder.toAbsolutePath().normalize(), place, workplace.terminal()::say);
        workplace.terminal().answer("The sample is in " + made + ".");
        return ExitCode.DONE.number();
    }
}
