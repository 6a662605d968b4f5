package dev.chrysalis.app.cli.prepare;

import dev.chrysalis.app.cli.option.JsonOption;
import dev.chrysalis.app.cli.option.LanguageOption;
import dev.chrysalis.app.cli.option.OutputFolder;
import dev.chrysalis.app.cli.option.ProjectOption;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Interruption;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.runbook.RehearsalReport;
import dev.chrysalis.simulate.Simulation;
import dev.chrysalis.simulate.SimulationObserver;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rehearses a release on a disposable copy. */
@Command(name = "simulate", description = "Rehearse a release on a disposable copy: forward, back from every phase, forward again."
        + " Ends with 4 where it is not safe to run.", mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Mixin
    private ProjectOption projectOption;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "RELEASE", description = "The release's name.")
    private String release;

    @Option(names = "--on", required = true, paramLabel = "E", description = "The database that is copied; it is only read.")
    private String on;

    @Option(names = "--scratch", paramLabel = "E",
            description = "The server on which the copy is made; scratch of chrysalis.yaml if left out.")
    private Optional<String> scratch = Optional.empty();

    @Option(names = "--report", paramLabel = "DIR", description = "Write the report there as Markdown, HTML and JSON.")
    private Optional<Path> report = Optional.empty();

    @Mixin
    private LanguageOption language;

    public SimulateCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        json.silence(workplace.terminal());
        Project project = projectOption.open(workplace);
        Release rehearsed = workplace.release(project, release);
        Target source = workplace.target(project, on);
        Optional<Database> place = scratch.map(name -> workplace.target(project, name).database())
                .or(() -> project.scratch().map(workplace.engine()::connect));
        RunControl control = new RunControl();
        Simulation simulation = Interruption.cancelling(control,
                () -> workplace.engine().simulate(project, rehearsed, source.database(), place,
                new Narration(workplace.terminal()), control));
        report.ifPresent(folder -> writeReport(folder, rehearsed, project, simulation));
        json.answer(workplace.terminal(), asJson(simulation), () -> say(simulation));
        return (simulation.verdict().safe() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD).number();
    }

    private void writeReport(Path folder, Release rehearsed, Project project, Simulation simulation) {
        RehearsalReport paper = new RehearsalReport(rehearsed.title(), simulation, project.zone(), language.paper());
        OutputFolder output = new OutputFolder(folder);
        output.write(release + "-rehearsal.md", paper.markdown());
        output.write(release + "-rehearsal.html", paper.html());
        output.write(release + "-rehearsal.json", asJson(simulation) + "\n");
    }

    private void say(Simulation simulation) {
        Terminal terminal = workplace.terminal();
        simulation.cautions().forEach(caution -> terminal.answer("Caution: " + caution));
        for (Simulation.Proof proof : simulation.waysBack()) {
            String way = proof.way() == Simulation.Way.BACK ? "Back from " + proof.phase().folder() : "Forward again";
            terminal.answer(way + ": " + (proof.equal() ? "equal" : proof.difference()));
        }
        simulation.probes().stream().filter(probe -> probe.meant() && !probe.held()).forEach(probe ->
                terminal.answer("Probe " + probe.probe() + " of the " + (probe.newApplication() ? "new" : "old") + " application failed ("
                        + probe.state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "): " + probe.failure()));
        terminal.answer(simulation.verdict().sentence());
        terminal.answer(simulation.verdict().detail());
    }

    static Json asJson(Simulation simulation) {
        return new Json().put("release", simulation.release()).put("safe", simulation.verdict().safe())
                .put("verdict", simulation.verdict().sentence()).put("detail", simulation.verdict().detail())
                .put("at", simulation.at()).put("tookMilliseconds", simulation.took()).put("copy", simulation.copy())
                .putAll("steps", simulation.steps(), step -> new Json().put("step", step.step()).put("title", step.title())
                        .put("tookMilliseconds", step.took()).put("longestBlockMilliseconds", step.longestBlock()).put("rows", step.rows())
                        .put("lock", step.lockMode()).put("skipped", step.skipped()))
                .putAll("probes", simulation.probes(), probe -> new Json().put("application", probe.newApplication() ? "new" : "old")
                        .put("probe", probe.probe()).put("state", probe.state().name().toLowerCase(Locale.ROOT)).put("meant", probe.meant())
                        .put("held", probe.held()).put("failure", probe.failure()))
                .putAll("proofs", simulation.waysBack(), proof -> new Json().put("way", proof.way().name().toLowerCase(Locale.ROOT))
                        .put("phase", proof.phase().folder()).put("equal", proof.equal()).put("difference", proof.difference()))
                .put("cautions", simulation.cautions());
    }

    /** Tells a rehearsal as it goes. */
    record Narration(Terminal terminal) implements SimulationObserver {

        @Override
        public void progressed(String sentence) {
            terminal.say(sentence);
        }

        @Override
        public void stepStarted(Step step) {
            terminal.passing(step.id().path() + " …");
        }

        @Override
        public void stepFinished(Simulation.RehearsedStep step) {
            terminal.say(String.format("  %-56s %s", step.step().path(), step.skipped() ? "passed over"
                    : Figures.ENGLISH.time(step.took()) + (step.rows() > 0 ? ", " + Figures.count(step.rows()) + " rows" : "")));
        }
    }
}
