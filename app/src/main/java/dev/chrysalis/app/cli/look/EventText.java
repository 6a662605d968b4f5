package dev.chrysalis.app.cli.look;

import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.UndoEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An event of the journal as a sentence. */
public final class EventText {

    private static final Map<Class<? extends JournalEvent>, Function<JournalEvent, String>> SENTENCES = new LinkedHashMap<>();

    private static final Set<Class<? extends JournalEvent>> UNTOLD =
            Set.of(StepEvent.BatchCommitted.class, StepEvent.StatementFinished.class, PhaseEvent.ObjectsNoted.class);

    static {
        on(ReleaseEvent.ReleaseStarted.class, event -> event.release() + " started: " + event.title());
        on(ReleaseEvent.ReleaseClosed.class, event -> event.release() + " closed");
        on(PhaseEvent.PhaseStarted.class, event -> event.phaseName().folder() + " started");
        on(PhaseEvent.PhaseFinished.class, event -> event.phaseName().folder() + " done in " + time(event.took()));
        on(PhaseEvent.RolloutConfirmed.class, event -> "the new application runs everywhere" + detail(event.detail()));
        on(PhaseEvent.ObjectsNoted.class, event -> "noted what " + (event.objects().size() == 1 ? "an object looks"
                : event.objects().size() + " objects look") + " like after " + event.phaseName().folder());
        on(ReleaseEvent.FindingsAccepted.class, event -> "goes on as the operator wishes: " + String.join(" ", event.findings()));
        on(StepEvent.StepStarted.class, event -> name(event) + " started");
        on(StepEvent.StepFinished.class, event -> name(event) + " done in " + time(event.took()) + rows(event.rows())
                + detail(event.detail()));
        on(StepEvent.StepFailed.class, event -> name(event) + " failed: " + event.reason());
        on(StepEvent.LockRefused.class, event -> name(event) + " got no lock after " + event.tries() + " tries");
        on(StepEvent.BatchCommitted.class, event -> name(event) + " filled " + counted(event.rows()) + " so far");
        on(StepEvent.StatementFinished.class, event -> name(event) + " did statement " + event.statement() + " of " + event.of());
        on(StepEvent.WaveFinished.class, event -> name(event) + " wave " + event.wave() + " done in " + time(event.took()));
        on(UndoEvent.WaveUndone.class, event -> name(event) + " wave " + event.wave() + " undone in " + time(event.took()));
        on(StepEvent.BlockerTerminated.class, event -> name(event) + " ended " + event.blocker());
        on(PhaseEvent.RollbackStarted.class, event -> "rollback to the start of " + event.phaseName().folder() + " started");
        on(PhaseEvent.RollbackFinished.class, event -> "rollback to the start of " + event.phaseName().folder() + " done in "
                + time(event.took()));
        on(UndoEvent.UndoStarted.class, event -> name(event) + " is being undone");
        on(UndoEvent.StepUndone.class, event -> name(event) + " undone in " + time(event.took()) + detail(event.detail()));
        on(UndoEvent.RowsSaved.class, event -> name(event) + ": undoing it takes away "
                + Figures.count(event.rows()) + " " + event.named() + ", saved in " + event.savedIn());
        on(UndoEvent.RowsRestored.class, event -> Figures.count(event.rows())
                + (event.rows() == 1 ? " row or value" : " rows or values") + " put back from " + event.savedIn());
        on(UndoEvent.UndoFailed.class, event -> name(event) + " could not be undone: " + event.reason());
    }

    private EventText() {
    }

    static String sentence(JournalEvent event) {
        Function<JournalEvent, String> sentence = SENTENCES.get(event.getClass());
        return sentence == null ? fact(event) : sentence.apply(event);
    }

    /** Empty for events of which there are too many to tell each, or that say nothing to who watches. */
    public static Optional<String> tellable(JournalEvent event) {
        return UNTOLD.contains(event.getClass()) ? Optional.empty() : Optional.of(sentence(event));
    }

    /** {@code step finished}. */
    static String fact(JournalEvent event) {
        return event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static <E extends JournalEvent> void on(Class<E> type, Function<E, String> sentence) {
        SENTENCES.put(type, event -> sentence.apply(type.cast(event)));
    }

    private static String name(StepEvent event) {
        return event.step().path();
    }

    private static String time(Duration took) {
        return Figures.ENGLISH.time(took);
    }

    private static String counted(long rows) {
        return Figures.count(rows) + (rows == 1 ? " row" : " rows");
    }

    private static String rows(long rows) {
        return rows > 0 ? ", " + counted(rows) : "";
    }

    private static String detail(String detail) {
        return detail.isBlank() ? "" : " (" + detail + ")";
    }
}
