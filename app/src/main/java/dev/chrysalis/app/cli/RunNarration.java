package dev.chrysalis.app.cli;

import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.dialect.Blocker;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.BackfillProgress;
import dev.chrysalis.run.RunObserver;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Tells a run as it goes, one line per event. */
final class RunNarration implements RunObserver {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Terminal terminal;
    private final ZoneId zone;
    private String waiting = "";

    RunNarration(Terminal terminal, ZoneId zone) {
        this.terminal = terminal;
        this.zone = zone;
    }

    @Override
    public void recorded(JournalEntry entry) {
        waiting = "";
        EventText.tellable(entry.event()).ifPresent(sentence -> terminal.say(TIME.format(entry.at().atZone(zone)) + "  " + sentence));
    }

    @Override
    public void said(Step step, String line) {
        terminal.say("            | " + line);
    }

    @Override
    public void filled(Step step, BackfillProgress progress) {
        String of = progress.estimatedRows() < 0 ? "" : " of " + Figures.count(progress.estimatedRows());
        terminal.passing("          " + Figures.count(progress.rows()) + of + " rows"
                + (progress.paused().isEmpty() ? "" : ", waits: " + progress.paused()));
    }

    @Override
    public void waitingForLock(Step step, int tries, Duration pause, List<Blocker> blockers) {
        terminal.say("          no lock after " + (tries == 1 ? "1 try" : tries + " tries") + ", next in " + Figures.time(pause)
                + blockers.stream().findFirst().map(blocker -> "; in the way: session " + blocker.session() + " of " + blocker.user()
                + ", " + blocker.state()).orElse(""));
    }

    @Override
    public void waiting(Step step, Duration pause, String why) {
        if (!why.equals(waiting)) {
            waiting = why;
            terminal.say("          " + why);
        }
    }
}
