package dev.chrysalis.app.cli.perform;

import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.Operator;
import java.util.List;
import java.util.Optional;

/** Answers with what the command line gave beforehand, and asks the person at the terminal for the rest. */
final class TerminalOperator implements Operator {

    private final Terminal terminal;
    private final boolean yes;
    private final boolean production;
    private final Optional<String> confirmedRelease;
    private final boolean acceptChanges;

    /**
     * @param yes              whether people's steps count as confirmed
     * @param production       whether a point of no return needs the release's name
     * @param confirmedRelease the name that was given beforehand
     * @param acceptChanges    whether files and objects that others changed since are taken as they are
     */
    TerminalOperator(Terminal terminal, boolean yes, boolean production, Optional<String> confirmedRelease, boolean acceptChanges) {
        this.terminal = terminal;
        this.yes = yes;
        this.production = production;
        this.confirmedRelease = confirmedRelease;
        this.acceptChanges = acceptChanges;
    }

    /** For what passes no point of no return and goes by no file that somebody may have edited. */
    TerminalOperator(Terminal terminal, boolean yes, boolean production) {
        this(terminal, yes, production, Optional.empty(), false);
    }

    @Override
    public String name() {
        return System.getProperty("user.name");
    }

    @Override
    public boolean confirm(Step step) {
        if (yes) {
            return true;
        }
        if (step.action() instanceof StepAction.Manual manual) {
            terminal.quote(manual.instructions());
        }
        return terminal.askYes("Is " + step.id().path() + " (" + step.title() + ") done?");
    }

    @Override
    public boolean confirmUndo(Step step, String instructions) {
        if (yes) {
            return true;
        }
        terminal.quote(instructions);
        return terminal.askYes("Is " + step.id().path() + " taken back?");
    }

    @Override
    public boolean confirmRollout(Release release) {
        return yes || terminal.askYes("No step of the rollout of " + release.name() + " tells whether the new application runs everywhere."
                + " Contract takes away what " + old(release) + " needs. Does " + old(release) + " run nowhere any more?");
    }

    private static String old(Release release) {
        return release.versions().map(versions -> versions.application() + " " + versions.before()).orElse("the old application");
    }

    @Override
    public boolean isAsked() {
        return !yes;
    }

    @Override
    public boolean passPointOfNoReturn(Step step) {
        String release = step.id().release();
        if (confirmedRelease.isPresent()) {
            return confirmedRelease.get().equals(release);
        }
        if (yes && !production) {
            return true;
        }
        terminal.say("No way back after step " + step.id().path() + "." + (step.undo() instanceof Undo.Impossible impossible
                ? " " + impossible.reason() : ""));
        if (production) {
            return terminal.ask("Type " + release + " to go on:").filter(release::equals).isPresent();
        }
        return terminal.askYes("Go on?");
    }

    @Override
    public boolean acceptEdits(List<String> findings) {
        return accept(findings, "Go on with the files as they are now?");
    }

    @Override
    public boolean acceptDrift(String finding) {
        return accept(List.of(finding), "Start it all the same?");
    }

    /** Where nobody is asked, the refusal says the findings. */
    private boolean accept(List<String> findings, String question) {
        if (acceptChanges || terminal.isInteractive()) {
            findings.forEach(terminal::say);
        }
        return acceptChanges || terminal.askYes(question);
    }

    @Override
    public CutOffAnswer resolveCutOff(Step step) {
        terminal.say("Step " + step.id().path()
                + " was begun when an earlier run was cut off, and nothing tells whether its effect is there.");
        return terminal.ask("Look into the database, then type done, again, undo or stop:").map(answer -> switch (answer) {
            case "done" -> CutOffAnswer.MARK_DONE;
            case "again" -> CutOffAnswer.RUN_AGAIN;
            case "undo" -> CutOffAnswer.UNDO;
            default -> CutOffAnswer.STOP;
        }).orElse(CutOffAnswer.STOP);
    }
}
