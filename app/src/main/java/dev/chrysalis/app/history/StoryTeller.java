package dev.chrysalis.app.history;

import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells each event of the journal in words. */
final class StoryTeller {

    /** What one event says, before it is put into its line. */
    private record Telling(Mark mark, String title, String detail, Optional<Duration> took, String output) {

        static Telling of(Mark mark, String title) {
            return new Telling(mark, title, "", Optional.empty(), "");
        }

        Telling lasting(Duration duration) {
            return new Telling(mark, title, detail, Optional.of(duration), output);
        }

        Telling saying(String more) {
            return new Telling(mark, title, more, took, output);
        }

        Telling showing(String text) {
            return new Telling(mark, title, detail, took, text);
        }
    }

    private final Messages messages;
    private final Project project;
    private final Map<Class<? extends JournalEvent>, Function<JournalEvent, Telling>> tellings = new LinkedHashMap<>();

    StoryTeller(Messages messages, Project project) {
        this.messages = messages;
        this.project = project;
        tellReleases();
        tellSteps();
        tellTrouble();
        tellTheWayBack();
    }

    /** What the engine says, with the moments that it names as the project's clocks show them. */
    private String said(String sentence) {
        return messages.engine(sentence, project.zone());
    }

    StoryLine tell(JournalEntry entry) {
        JournalEvent event = entry.event();
        Telling telling = tellings.getOrDefault(event.getClass(), this::tellUnknown).apply(event);
        return new StoryLine(entry, LocalDateTime.ofInstant(entry.at(), project.zone()), telling.mark(), telling.title(),
                telling.detail(), telling.took().map(messages.figures()::time).orElse(""), telling.output());
    }

    /** Whether this kind of event has words of its own. */
    boolean tells(Class<?> kind) {
        return tellings.containsKey(kind);
    }

    private void tellReleases() {
        on(ReleaseEvent.ReleaseStarted.class, event -> Telling.of(Mark.STARTED, messages.get("history.releaseStarted", event.release())));
        on(ReleaseEvent.ReleaseClosed.class, event -> Telling.of(Mark.CLOSED, messages.get("history.releaseClosed", event.release())));
        on(PhaseEvent.PhaseStarted.class,
                event -> Telling.of(Mark.STARTED, messages.get("history.phaseStarted", phase(event.phaseName()))));
        on(PhaseEvent.PhaseFinished.class, event -> Telling.of(Mark.DONE, messages.get("history.phaseFinished",
                phase(event.phaseName()), steps(event.release(), event.phaseName()))).lasting(event.took()));
        on(PhaseEvent.RolloutConfirmed.class, event -> Telling.of(Mark.CONFIRMED, messages.get("history.rolloutConfirmed"))
                .saying(said(event.detail())));
        on(PhaseEvent.ObjectsNoted.class, this::noted);
        on(ReleaseEvent.FindingsAccepted.class,
                event -> Telling.of(Mark.CONFIRMED, messages.get("history.findingsAccepted", event.release()))
                .saying(said(event.findings().get(0)))
                .showing(event.findings().stream().map(messages::engine).collect(Collectors.joining("\n"))));
    }

    private Telling noted(PhaseEvent.ObjectsNoted event) {
        StringBuilder definitions = new StringBuilder();
        event.objects().forEach((name, lines) -> definitions.append("-- ").append(name).append('\n').append(String.join("\n", lines))
                .append('\n'));
        return Telling.of(Mark.DONE, messages.get("history.objectsNoted", phase(event.phaseName())))
                .saying(messages.get("history.objects", event.objects().size())).showing(definitions.toString());
    }

    private void tellSteps() {
        on(StepEvent.StepStarted.class, event -> Telling.of(Mark.STARTED, ofStep("history.stepStarted", event.step())));
        on(StepEvent.StatementFinished.class, event -> Telling.of(Mark.STARTED,
                messages.get("history.statement", event.statement(), event.of(), event.step().number())));
        on(StepEvent.StepFinished.class, this::finished);
        on(StepEvent.BatchCommitted.class, event -> Telling.of(Mark.STARTED, ofStep("history.batch", event.step()))
                .saying(messages.get("history.rows", Figures.count(event.rows()), event.rows())));
        on(StepEvent.WaveFinished.class, event -> Telling.of(Mark.DONE,
                messages.get("history.waveFinished", event.wave(), title(event.step()))).lasting(event.took()));
    }

    private void tellTrouble() {
        on(StepEvent.StepFailed.class, event -> Telling.of(Mark.FAILED, ofStep("history.stepFailed", event.step()))
                .saying(firstLine(said(event.reason()))).lasting(event.took()).showing(event.reason() + "\n" + event.state()));
        on(UndoEvent.UndoFailed.class, event -> Telling.of(Mark.FAILED, ofStep("history.undoFailed", event.step()))
                .saying(firstLine(said(event.reason()))).lasting(event.took()).showing(event.reason() + "\n" + event.state()));
        on(StepEvent.LockRefused.class, event -> Telling.of(Mark.WAITED, ofStep("history.lockRefused", event.step()))
                .saying(String.join(", ", event.blockers())).showing(String.join("\n", event.blockers())));
        on(StepEvent.BlockerTerminated.class, event -> Telling.of(Mark.WAITED, messages.get("history.blockerEnded", event.session())));
    }

    private void tellTheWayBack() {
        on(PhaseEvent.RollbackStarted.class,
                event -> Telling.of(Mark.UNDONE, messages.get("history.rollbackStarted", phase(event.phaseName()))));
        on(PhaseEvent.RollbackFinished.class, event -> Telling.of(Mark.UNDONE,
                messages.get("history.rollbackFinished", phase(event.phaseName()))).lasting(event.took()));
        on(UndoEvent.UndoStarted.class, event -> Telling.of(Mark.STARTED, ofStep("history.undoStarted", event.step())));
        on(UndoEvent.StepUndone.class, event -> Telling.of(Mark.UNDONE, ofStep("history.stepUndone", event.step()))
                .saying(firstLine(said(event.detail()))).lasting(event.took()));
        on(UndoEvent.RowsSaved.class, event -> Telling.of(Mark.DONE, ofStep("history.rowsSaved", event.step()))
                .saying(saved(event)));
        on(UndoEvent.RowsRestored.class, event -> Telling.of(Mark.DONE, messages.get("history.rowsRestored", event.savedIn()))
                .saying(messages.get("history.restored", Figures.count(event.rows()), event.rows())));
        on(UndoEvent.WaveUndone.class, event -> Telling.of(Mark.UNDONE,
                messages.get("history.waveUndone", event.wave(), title(event.step()))).lasting(event.took()));
    }

    private String saved(UndoEvent.RowsSaved event) {
        String number = Figures.count(event.rows());
        return event.column().isEmpty() ? messages.get("history.rowsSaved.where", number, event.savedIn(), event.rows())
                : messages.get("history.valuesSaved.where", number, event.savedIn(), event.rows(), event.column());
    }

    private Telling finished(StepEvent.StepFinished event) {
        boolean person = step(event.step()).map(Step::action).filter(StepAction.Manual.class::isInstance).isPresent();
        String rows = event.rows() > 0 ? messages.get("history.rows", Figures.count(event.rows()), event.rows()) : "";
        return Telling.of(person ? Mark.CONFIRMED : Mark.DONE, ofStep("history.stepFinished", event.step()))
                .saying(rows.isEmpty() ? firstLine(said(event.detail())) : rows).lasting(event.took()).showing(event.detail());
    }

    private Telling tellUnknown(JournalEvent event) {
        return Telling.of(Mark.STARTED, messages.get("history.unknown"));
    }

    private <E extends JournalEvent> void on(Class<E> kind, Function<E, Telling> telling) {
        tellings.put(kind, event -> telling.apply(kind.cast(event)));
    }

    private String ofStep(String key, StepId id) {
        return messages.get(key, title(id), id.number());
    }

    private String title(StepId id) {
        return step(id).map(messages::title).orElse(id.fileName());
    }

    private Optional<Step> step(StepId id) {
        return project.release(id.release()).flatMap(release -> release.step(id));
    }

    private String steps(String release, PhaseName name) {
        return project.release(release).map(found -> messages.get("history.steps", found.phase(name).steps().size())).orElse("");
    }

    private String phase(PhaseName name) {
        return messages.get("phase." + name.folder());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
