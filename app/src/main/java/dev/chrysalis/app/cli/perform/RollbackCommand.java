package dev.chrysalis.app.cli.perform;

import dev.chrysalis.app.cli.option.JsonOption;
import dev.chrysalis.app.cli.option.PhaseConverter;
import dev.chrysalis.app.cli.option.ProjectOption;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Interruption;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.wayback.RollbackPreview;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes back within the current release. */
@Command(name = "rollback", description = "Undo the current release, newest step first, to the start of a phase or of the release."
        + " Says first what it will do.", mixinStandardHelpOptions = true)
public final class RollbackCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Mixin
    private ProjectOption projectOption;

    @Mixin
    private JsonOption json;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "The current release's name.")
    private String release;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PHASE", converter = PhaseConverter.class,
            description = "Back to the start of this phase; of the release if left out.")
    private Optional<PhaseName> phase = Optional.empty();

    @Option(names = "--on", required = true, paramLabel = "E", description = "The database that is changed.")
    private String on;

    @Option(names = "--preview", description = "Only say what it would do.")
    private boolean preview;

    @Option(names = {"-y", "--yes"}, description = "Do it without asking, and count people's steps as taken back.")
    private boolean yes;

    @Option(names = "--accept-changes",
            description = "Go on where the file of a step was edited after a part of its undo took effect; what it is, is"
            + " said.")
    private boolean acceptChanges;

    public RollbackCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        json.silence(workplace.terminal());
        Project project = projectOption.open(workplace);
        workplace.release(project, release);
        Target target = workplace.target(project, on);
        PhaseName to = phase.orElse(PhaseName.EXPAND);
        RollbackPreview way = workplace.engine().previewRollback(target.database(), project, to);
        if (!way.release().equals(release)) {
            throw new ChrysalisException(FaultCode.REFUSED, release + " is not the current release of " + target.database().place() + ".",
                    "Nothing was changed.", way.release().isEmpty() ? "No release was started there."
                    : "Only the current release can be rolled back: " + way.release() + ", whose start sealed every release before it.");
        }
        if (preview || way.refusal().isPresent()) {
            json.answer(workplace.terminal(), asJson(way), () -> say(way));
            return (way.refusal().isPresent() ? ExitCode.ANSWER_NEEDED : ExitCode.DONE).number();
        }
        if (!yes) {
            say(way);
            if (!workplace.terminal().askYes("Roll back?")) {
                json.answer(workplace.terminal(), asJson(way).put("outcome", "answer-needed"),
                        () -> workplace.terminal().complain("Nothing was changed. Roll back with --yes."));
                return ExitCode.ANSWER_NEEDED.number();
            }
        }
        return rollBack(project, target, to).number();
    }

    private ExitCode rollBack(Project project, Target target, PhaseName to) {
        RunControl control = new RunControl();
        TerminalOperator operator = new TerminalOperator(workplace.terminal(), yes, target.environment().production(), Optional.empty(),
                acceptChanges);
        RunNarration observer = new RunNarration(workplace.terminal(), Clock.system(project.zone()));
        new RunKeys(workplace.terminal(), control, observer::inTheWay).listen();
        RunOutcome outcome = Interruption.cancelling(control,
                () -> workplace.engine().rollBack(target.database(), project, to, operator, observer, control));
        OutcomeText text = OutcomeText.of(outcome, release + " is back at the start of " + to.folder() + ".");
        json.answer(workplace.terminal(), text.json(), () -> text.say(workplace.terminal()));
        return text.code();
    }

    private void say(RollbackPreview way) {
        Terminal terminal = workplace.terminal();
        if (way.refusal().isPresent()) {
            terminal.complain(way.refusal().get());
            terminal.complain("Nothing was changed.");
            return;
        }
        way.edits().forEach(terminal::say);
        for (RollbackPreview.UndoneStep undone : way.steps()) {
            terminal.say("undo " + undone.step().id().path() + ": " + undone.effect());
            undone.sql().ifPresent(sql -> sql.lines().forEach(line -> terminal.say("     " + line)));
            undone.losses().forEach(lost -> terminal.say("     saves " + (lost.rows() < 0 ? "what it can of the " + lost.what()
                    + ", which could not be counted" : Figures.count(lost.rows()) + " " + lost.named()) + " first"));
            undone.asMade().forEach(made -> terminal.say("     does not save " + Figures.count(made.rows()) + " "
                    + made.named() + ": as the release made them"));
            undone.standing().forEach(rows -> terminal.say("     stops before it because of " + Figures.count(rows.rows()) + " "
                    + rows.named() + "; to see: " + rows.query()));
            undone.unclear().forEach(statement ->
                    terminal.say("     may overwrite rows, or take rows away, in a way that cannot be counted;"
                    + " what it takes so is not saved: " + statement));
        }
        terminal.say("Undoes " + way.steps().size() + (way.steps().size() == 1 ? " step" : " steps")
                + way.estimate().map(time -> " in about " + Figures.ENGLISH.time(time)).orElse("") + ". " + losses(way)
                + " Does not touch an earlier release.");
    }

    private static String losses(RollbackPreview way) {
        String saved = way.savedRows() == 0 ? "" : "Saves " + Figures.count(way.savedRows())
                + " rows or values that the schema before cannot hold; show them with chrysalis saved.";
        String unsure = way.isUncertain() ? "Not everything that might be lost can be counted." : "";
        String kept = way.isPartlyOutsideSql() ? "No row and no value is lost by its SQL; what scripts and people do cannot be counted."
                : "No row and no value is lost.";
        String lost = saved.isEmpty() && unsure.isEmpty() ? kept : (saved + " " + unsure).strip();
        return lost + way.stopsAt().map(stop -> " Stops before " + stop.step().id().path() + " until its rows are corrected.").orElse("");
    }

    private static Json asJson(RollbackPreview way) {
        return new Json().put("release", way.release()).put("to", way.to().folder()).put("refusal", way.refusal())
                .put("estimateMilliseconds", way.estimate()).put("edits", way.edits())
                .putAll("steps", way.steps(), undone -> new Json().put("step", undone.step().id().path())
                        .put("effect", undone.effect()).put("sql", undone.sql()).put("opaque", undone.opaque())
                        .putAll("unclear", undone.unclear(), statement -> statement)
                        .putAll("losses", undone.losses(), lost -> new Json().put("what", lost.what()).put("rows", lost.rows()))
                        .putAll("asMade", undone.asMade(), made -> new Json().put("what", made.what()).put("rows", made.rows()))
                        .putAll("standing", undone.standing(), rows -> new Json().put("what", rows.what()).put("rows", rows.rows())
                                .put("query", rows.query())));
    }
}
