package dev.chrysalis.run.work;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunSite;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.wording.RunFault;
import java.nio.file.Path;
import java.util.Optional;

/** Performs a step, or its undo, by the step's own executable. */
public final class ScriptWork {

    /** What {@code status} answers where the step's effect is not there. */
    private static final int NOT_THERE = 1;

    private final RunSession session;
    private final Attempt attempt;
    private final Step step;
    private final StepAction.Script script;
    private final RunSite site;
    private final Path folder;
    private String lastLine = "";

    public ScriptWork(RunSession session, Attempt attempt, StepAction.Script script, Path folder, RunSite site) {
        this.session = session;
        this.attempt = attempt;
        this.step = attempt.step();
        this.script = script;
        this.folder = folder;
        this.site = site;
    }

    public Optional<RunOutcome> forward() {
        if (passedOver()) {
            return Optional.empty();
        }
        Optional<RunOutcome> open = new Waves(session, step)
                .forward(wave -> wasCutOffAfter(wave) ? Optional.empty() : perform("forward", wave));
        if (open.isEmpty()) {
            finish();
        }
        return open;
    }

    public Optional<RunOutcome> backward(boolean wholeStep) {
        if (passedOver()) {
            return Optional.empty();
        }
        Optional<RunOutcome> open = new Waves(session, step).backward(wholeStep, wave -> perform("backward", wave));
        if (open.isEmpty()) {
            finish();
        }
        return open;
    }

    /** Whether this wave went forward in an earlier run that was cut off before the journal's word of it, or failed behind it. */
    private boolean wasCutOffAfter(String wave) {
        return !wave.isEmpty() && script.answersStatus() && attempt.before().isHalfDone() && isDone(wave);
    }

    /** Whether the script says that the step is done: exit code 0 means yes, 1 means no. */
    public boolean isDone() {
        return isDone("");
    }

    private boolean isDone(String wave) {
        ScriptCall.Ended ended = call("status", wave);
        if (ended.exitCode() != 0 && ended.exitCode() != NOT_THERE) {
            throw RunFault.failed(step, script.file() + " status ended with exit code " + ended.exitCode() + said(ended), state(), null);
        }
        return ended.exitCode() == 0;
    }

    private boolean passedOver() {
        if (site.rehearsal() && !script.rehearsed()) {
            attempt.finish(-1, "Passed over: a rehearsal does not run this script.");
            return true;
        }
        return false;
    }

    private Optional<RunOutcome> perform(String word, String wave) {
        ScriptCall.Ended ended = call(word, wave);
        if (ended.exitCode() != 0) {
            throw RunFault.failed(step, script.file() + " " + word + (wave.isEmpty() ? "" : " for " + wave) + " ended with exit code "
                    + ended.exitCode() + said(ended), state(), null);
        }
        lastLine = ended.lastLine();
        return Optional.empty();
    }

    private ScriptCall.Ended call(String word, String wave) {
        RunSite known = script.asksForPassword() ? session.database().password().map(site::withPassword).orElse(site) : site;
        return new ScriptCall(step, script, folder, new ScriptVariables(session, known).of(step, wave), known.secrets(),
                session.party()).call(word, state());
    }

    private static String said(ScriptCall.Ended ended) {
        return ended.lastLine().isEmpty() ? " and said nothing." : "; it said last: " + ended.lastLine();
    }

    private void finish() {
        session.work().refresh();
        attempt.finish(-1, lastLine);
    }

    private String state() {
        int waves = session.logbook().progress(step).waves().size();
        return "Chrysalis changed nothing in the database; what the script did is its own"
                + (step.waves().isEmpty() ? "." : ", and " + waves + " of " + step.waves().size() + " waves went forward.");
    }
}
