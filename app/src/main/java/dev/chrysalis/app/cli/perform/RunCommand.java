package dev.chrysalis.app.cli.perform;

import dev.chrysalis.app.cli.option.DurationConverter;
import dev.chrysalis.app.cli.option.JsonOption;
import dev.chrysalis.app.cli.option.PhaseConverter;
import dev.chrysalis.app.cli.option.ProjectOption;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.Interruption;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.request.RunSite;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes forward. */
@Command(name = "run", description = "Perform a phase of a release, or all of it. Begun steps are resumed.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProjectOption projectOption;

    @Mixin
    private JsonOption json;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "The release's name.")
    private String release;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PHASE", converter = PhaseConverter.class,
            description = "expand, rollout or contract.")
    private Optional<PhaseName> phase = Optional.empty();

    @Option(names = "--all", description = "Every phase that is not done yet.")
    private boolean all;

    @Option(names = "--on", required = true, paramLabel = "E", description = "The database that is changed.")
    private String on;

    @Option(names = {"-y", "--yes"}, description = "Count people's steps as confirmed; outside of production pass points of no return too.")
    private boolean yes;

    @Option(names = "--no-wait", description = "Pass over soaking times.")
    private boolean noWait;

    @Option(names = "--confirm", paramLabel = "RELEASE",
            description = "The release's name once more: passes its points of no return on production too.")
    private Optional<String> confirm = Optional.empty();

    @Option(names = "--accept-changes",
            description = "Go on where the file of a step that ran was edited since, or what the release touches was"
            + " changed on the database; what it is, is said.")
    private boolean acceptChanges;

    @Option(names = "--retry-for", paramLabel = "TIME", converter = DurationConverter.class,
            description = "Run again, for so long, where a lock, a lost"
            + " connection, a gate or somebody else's run stopped it: 10m.")
    private Duration retryFor = Duration.ZERO;

    public RunCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        if (all == phase.isPresent()) {
            throw new ParameterException(spec.commandLine(), "Name one phase, or all of them with --all");
        }
        if (confirm.isPresent() && !confirm.get().equals(release)) {
            throw new ParameterException(spec.commandLine(), "--confirm must give the name of the release, " + release);
        }
        json.silence(workplace.terminal());
        Project project = projectOption.open(workplace);
        Release performed = workplace.release(project, release);
        Target target = workplace.target(project, on);
        boolean production = target.environment().production();
        RunRequest request = new RunRequest(performed, phase.orElse(PhaseName.CONTRACT), phase.isPresent(), releaseFolder(project),
                project.limits(),
                production, noWait, Optional.empty(), new RunSite(target.environment().name(), false, Map.of()));
        RunControl control = new RunControl();
        Operator operator = new TerminalOperator(workplace.terminal(), yes, production, confirm, acceptChanges);
        RunNarration observer = new RunNarration(workplace.terminal(), Clock.system(project.zone()));
        new RunKeys(workplace.terminal(), control, observer::inTheWay).listen();
        RunOutcome outcome = Interruption.cancelling(control,
                () -> new Persistence(workplace.terminal(), control, retryFor).perform(() -> {
                    workplace.engine().status(target.database(), project).unfinished().forEach(workplace.terminal()::say);
                    return workplace.engine().run(target.database(), request, operator, observer, control);
                }));
        OutcomeText text = OutcomeText.of(outcome, release + (phase.isPresent() ? ", " + phase.get().folder() : "") + ": done.");
        json.answer(workplace.terminal(), text.json(), () -> text.say(workplace.terminal()));
        return text.code().number();
    }

    private Path releaseFolder(Project project) {
        return project.folder().resolve("releases").resolve(release);
    }
}
