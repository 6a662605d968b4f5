package dev.chrysalis.app.cli;

import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.journal.JournalEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An event of the journal as a sentence. */
final class EventText {

    private static final Map<Class<? extends JournalEvent>, Function<JournalEvent, String>> SENTENCES = new LinkedHashMap<>();

    private static final Set<Class<? extends JournalEvent>> UNTOLD =
            Set.of(JournalEvent.BatchCommitted.class, JournalEvent.StatementFinished.class, JournalEvent.ObjectsNoted.class);

    static {
        on(JournalEvent.ReleaseStarted.class, event -> event.release() + " started: " + event.title());
        on(JournalEvent.ReleaseClosed.class, event -> event.release() + " closed");
        on(JournalEvent.PhaseStarted.class, event -> event.phaseName().folder() + " started");
        on(JournalEvent.PhaseFinished.class, event -> event.phaseName().folder() + " done in " + Figures.ENGLISH.time(event.took()));
        on(JournalEvent.RolloutConfirmed.class, event -> "the new application runs everywhere" + detail(event.detail()));
        on(JournalEvent.ObjectsNoted.class, event -> "noted what " + event.objects().size() + " objects look like after " + event.phaseName().folder());
        on(JournalEvent.FindingsAccepted.class, event -> "goes on as the operator wishes: " + String.join(" ", event.findings()));
        on(JournalEvent.StepStarted.class, event -> name(event) + " started");
        on(JournalEvent.StepFinished.class, event -> name(event) + " done in " + Figures.ENGLISH.time(event.took()) + rows(event.rows()) + detail(event.detail()));
        on(JournalEvent.StepFailed.class, event -> name(event) + " failed: " + event.reason());
        on(JournalEvent.LockRefused.class, event -> name(event) + " got no lock after " + event.tries() + " tries");
        on(JournalEvent.BatchCommitted.class, event -> name(event) + " filled " + Figures.count(event.rows()) + " rows so far");
        on(JournalEvent.StatementFinished.class, event -> name(event) + " did statement " + event.statement() + " of " + event.of());
        on(JournalEvent.WaveFinished.class, event -> name(event) + " wave " + event.wave() + " done in " + Figures.ENGLISH.time(event.took()));
        on(JournalEvent.WaveUndone.class, event -> name(event) + " wave " + event.wave() + " undone in " + Figures.ENGLISH.time(event.took()));
        on(JournalEvent.BlockerTerminated.class, event -> name(event) + " ended " + event.blocker());
        on(JournalEvent.RollbackStarted.class, event -> "rollback to the start of " + event.phaseName().folder() + " started");
        on(JournalEvent.RollbackFinished.class, event -> "rollback to the start of " + event.phaseName().folder() + " done in " + Figures.ENGLISH.time(event.took()));
        on(JournalEvent.UndoStarted.class, event -> name(event) + " is being undone");
        on(JournalEvent.StepUndone.class, event -> name(event) + " undone in " + Figures.ENGLISH.time(event.took()) + detail(event.detail()));
        on(JournalEvent.RowsSaved.class, event -> name(event) + " would take " + Figures.count(event.rows()) + " rows away, saved in "
                + event.savedIn());
        on(JournalEvent.RowsRestored.class, event -> Figures.count(event.rows()) + " rows put back from " + event.savedIn());
        on(JournalEvent.UndoFailed.class, event -> name(event) + " could not be undone: " + event.reason());
    }

    private EventText() {
    }

    static String sentence(JournalEvent event) {
        Function<JournalEvent, String> sentence = SENTENCES.get(event.getClass());
        return sentence == null ? fact(event) : sentence.apply(event);
    }

    /** Empty for events of which there are too many to tell each, or that say nothing to who watches. */
    static Optional<String> tellable(JournalEvent event) {
        return UNTOLD.contains(event.getClass()) ? Optional.empty() : Optional.of(sentence(event));
    }

    /** {@code step finished}. */
    static String fact(JournalEvent event) {
        return event.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private static <E extends JournalEvent> void on(Class<E> type, Function<E, String> sentence) {
        SENTENCES.put(type, event -> sentence.apply(type.cast(event)));
    }

    private static String name(JournalEvent.OfStep event) {
        return event.step().path();
    }

    private static String rows(long rows) {
        return rows > 0 ? ", " + Figures.count(rows) + " rows" : "";
    }

    private static String detail(String detail) {
        return detail.isBlank() ? "" : " (" + detail + ")";
    }
}
