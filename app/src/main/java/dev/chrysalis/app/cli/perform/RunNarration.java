package dev.chrysalis.app.cli.perform;

import dev.chrysalis.app.cli.look.EventText;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.BackfillProgress;
import dev.chrysalis.run.party.LockWait;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.StatementLook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Tells a run as it goes, one line per event. */
final class RunNarration implements RunObserver {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Terminal terminal;
    private final Clock clock;
    private String waiting = "";
    private boolean keysTold;
    private volatile List<Blocker> inTheWay = List.of();

    /** @param clock in whose zone times are told */
    RunNarration(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void recorded(JournalEntry entry) {
        waiting = "";
        inTheWay = List.of();
        keysTold = keysTold && !(entry.event() instanceof StepEvent.StepStarted);
        EventText.tellable(entry.event()).ifPresent(sentence -> tell(entry.at(), sentence));
    }

    @Override
    public void said(Step step, String line) {
        terminal.quote("            | " + line);
    }

    /** Whom the run waits for just now. */
    List<Blocker> inTheWay() {
        return inTheWay;
    }

    @Override
    public void filled(Step step, BackfillProgress progress) {
        tellKeys(RunKeys.WHILE_FILLING);
        String of = progress.estimatedRows() < 0 ? "" : " of " + Figures.count(progress.estimatedRows());
        terminal.passing("          " + Figures.count(progress.rows()) + of + " rows"
                + progress.left().map(left -> ", " + Figures.ENGLISH.time(left) + " left").orElse("")
                + (progress.paused().isEmpty() ? "" : ", waits: " + progress.paused()));
    }

    @Override
    public void waitingForLock(Step step, LockWait wait) {
        inTheWay = wait.blockers();
        tell(clock.instant(), "no lock after " + (wait.tries() == 1 ? "1 try" : wait.tries() + " tries") + ", next in "
                + Figures.ENGLISH.time(wait.pause()) + wait.inTheWay().map(who -> "; in the way: " + who).orElse(""));
        tellKeys(RunKeys.WHILE_WAITING);
    }

    @Override
    public void going(Step step, StatementLook look) {
        if (!look.blockers().isEmpty() && !look.blockers().equals(inTheWay)) {
            tell(clock.instant(), "waits for " + look.inTheWay().orElseThrow());
            tellKeys(RunKeys.WHILE_WAITING);
        }
        inTheWay = look.blockers();
        look.progress().ifPresent(progress -> terminal.passing("          " + progress.stage()
                + (progress.share() < 0 ? "" : ", " + Math.round(progress.share() * 100) + " %")
                + look.left().map(left -> ", " + Figures.ENGLISH.time(left) + " left").orElse("")));
    }

    private void tell(Instant at, String sentence) {
        terminal.say(TIME.format(at.atZone(clock.getZone())) + "  " + sentence);
    }

    private void tellKeys(String keys) {
        if (terminal.isInteractive() && !keysTold) {
            keysTold = true;
            terminal.say("          (" + keys + ")");
        }
    }

    @Override
    public void waiting(Step step, Duration pause, String why) {
        if (!why.equals(waiting)) {
            waiting = why;
            tell(clock.instant(), why);
        }
    }
}
