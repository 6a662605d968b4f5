package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.UndoEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The few words that the board's log has for an event; not every event has some. */
final class BoardLog {

    private final Messages messages;
    private final Map<Class<? extends JournalEvent>, Function<JournalEvent, String>> lines = new LinkedHashMap<>();

    BoardLog(Messages messages) {
        this.messages = messages;
        on(PhaseEvent.PhaseStarted.class, event -> messages.get("window.log.phaseStarted", phase(event)));
        on(PhaseEvent.RolloutConfirmed.class, event -> messages.get("history.rolloutConfirmed"));
        on(PhaseEvent.PhaseFinished.class,
                event -> messages.get("window.log.phaseFinished", phase(event), messages.figures().time(event.took())));
        on(StepEvent.StepStarted.class, event -> messages.get("window.log.started", event.step().number()));
        on(StepEvent.StepFinished.class,
                event -> messages.get("window.log.finished", event.step().number(), messages.figures().time(event.took())));
        on(StepEvent.StepFailed.class, event -> messages.get("window.log.failed", event.step().number(), messages.engine(event.reason())));
        on(StepEvent.WaveFinished.class, event -> messages.get("window.log.wave", event.step().number(), event.wave()));
        on(PhaseEvent.RollbackStarted.class, event -> messages.get("window.log.rollback", phase(event)));
        on(PhaseEvent.RollbackFinished.class, event -> messages.get("window.log.rolledBack", phase(event)));
        on(UndoEvent.StepUndone.class,
                event -> messages.get("window.log.undone", event.step().number(), messages.figures().time(event.took())));
        on(UndoEvent.UndoFailed.class,
                event -> messages.get("window.log.undoFailed", event.step().number(), messages.engine(event.reason())));
        on(ReleaseEvent.FindingsAccepted.class, event -> messages.get("window.log.accepted",
                event.findings().stream().map(messages::engine).collect(Collectors.joining(" "))));
        on(ReleaseEvent.ReleaseClosed.class, event -> messages.get("window.log.closed", event.release()));
    }

    Optional<String> line(JournalEvent event) {
        return Optional.ofNullable(lines.get(event.getClass())).map(line -> line.apply(event));
    }

    private <E extends JournalEvent> void on(Class<E> kind, Function<E, String> line) {
        lines.put(kind, event -> line.apply(kind.cast(event)));
    }

    private String phase(JournalEvent event) {
        return event.phase().map(name -> messages.get("phase." + name.folder())).orElse("");
    }
}
