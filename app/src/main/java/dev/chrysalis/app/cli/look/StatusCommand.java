package dev.chrysalis.app.cli.look;

import dev.chrysalis.Status;
import dev.chrysalis.app.cli.option.DatabaseCommand;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.project.Project;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says where a database stands. */
@Command(name = "status", description = "Say where the releases stand on a database, and the one thing to do now.",
        mixinStandardHelpOptions = true)
public final class StatusCommand extends DatabaseCommand {

    @Parameters(arity = "0..1", paramLabel = "RELEASE", description = "Only this release, with each of its steps.")
    private Optional<String> release = Optional.empty();

    public StatusCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    protected ExitCode ask(Project project, Target target) {
        List<Release> shown = release.map(name -> List.of(workplace().release(project, name))).orElse(project.releases());
        Status status = engine().status(target.database(), project);
        answer(asJson(status, shown), () -> say(status, shown));
        return ExitCode.DONE;
    }

    private void say(Status status, List<Release> shown) {
        for (Release each : shown) {
            ReleaseProgress progress = status.state().release(each.name());
            boolean current = status.state().current().filter(each.name()::equals).isPresent();
            terminal().answer(String.format("%-28s %s%s", each.name(), word(progress.state()), current ? ", current" : ""));
            for (Phase phase : each.phases()) {
                long done = phase.steps().stream().filter(step -> progress.step(step.id()).state() == StepState.DONE).count();
                long back = phase.steps().stream().filter(step -> progress.step(step.id()).state() == StepState.UNDONE).count();
                terminal().answer(String.format("  %-10s %d of %d steps%s", phase.name().folder(), done, phase.steps().size(),
                        back == 0 ? "" : ", " + back + " taken back"));
                if (release.isPresent()) {
                    phase.steps().forEach(step -> terminal().answer("    " + line(step, progress.step(step.id()))));
                }
            }
        }
        status.unfinished().forEach(terminal()::answerWords);
        status.warnings().forEach(warning -> terminal().answerWords("Warning: " + warning));
        status.runner().ifPresent(terminal()::answerWords);
        terminal().answer(chain(status.chain()));
        terminal().answer(status.nextAction());
    }

    private static String line(Step step, StepProgress progress) {
        String waves = step.waves().isEmpty() ? "" : ", wave " + progress.waves().size() + " of " + step.waves().size();
        return step.id().number() + " " + step.title() + ": " + word(progress.state()) + waves;
    }

    private static Json asJson(Status status, List<Release> shown) {
        return new Json().put("current", status.state().current()).put("next", status.nextAction()).put("warnings", status.warnings())
                .put("unfinished", status.unfinished())
                .put("runner", status.runner()).put("journal", chain(status.chain()))
                .putAll("releases", shown, each -> {
                    ReleaseProgress progress = status.state().release(each.name());
                    return new Json().put("release", each.name()).put("state", word(progress.state()))
                            .putAll("steps", each.steps().toList(), step -> new Json().put("step", step.id().path())
                                    .put("state", word(progress.step(step.id()).state()))
                                    .put("waves", progress.step(step.id()).waves().stream().sorted().toList()));
                });
    }

    static String chain(ChainState chain) {
        return chain instanceof ChainState.Broken broken ? "Journal broken at event " + broken.firstBrokenNumber() + ": " + broken.reason()
                : "Journal intact, " + ((ChainState.Unbroken) chain).events() + " events.";
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
