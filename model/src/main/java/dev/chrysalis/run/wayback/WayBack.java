package dev.chrysalis.run.wayback;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.guard.FolderFindings;
import dev.chrysalis.run.wording.Words;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a rollback has to do, from where the database stands; changes nothing. */
public final class WayBack {

    private final Dialect dialect;
    private final RunState state;
    private final Release release;
    private final PhaseName to;
    private final ReleaseProgress progress;
    private final PartialEffect effect;

    public WayBack(Dialect dialect, RunState state, Release release, PhaseName to) {
        this.dialect = dialect;
        this.effect = new PartialEffect(dialect);
        this.state = state;
        this.release = release;
        this.to = to;
        this.progress = state.release(release.name());
    }

    /** What is undone, newest first. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(release.steps().filter(this::isToUndo).toList());
        Collections.reverse(steps);
        return steps;
    }

    /** What was edited after a part of its undo took effect, each a whole sentence. */
    public List<String> edits() {
        return steps().stream().flatMap(step -> FolderFindings.ofUndo(release, step, progress.step(step.id())).stream()).toList();
    }

    private boolean isToUndo(Step step) {
        return step.id().phase().compareTo(to) >= 0 && progress.step(step.id()).mayHaveEffect();
    }

    /** Why it may not be gone; empty where it may. */
    public Optional<String> refusal() {
        return notCurrent().or(this::nothingToUndo).or(this::lostStep).or(this::pointOfNoReturn);
    }

    /** @param connection asked for what would be lost */
    public RollbackPreview preview(Connection connection) {
        LossPreview losses = new LossPreview(connection, dialect, release);
        List<RollbackPreview.UndoneStep> undone = steps().stream().map(step -> {
            StepProgress known = progress.step(step.id());
            String sentence = new UndoEffect(step, known).sentence();
            return effect.mayBeThere(step, known) ? losses.of(step, sentence, known.whole())
                    : new RollbackPreview.UndoneStep(step, sentence, List.of(), List.of(), List.of(), List.of());
        }).toList();
        return new RollbackPreview(release.name(), to, undone, refusal(), estimate(), edits());
    }

    private Optional<String> notCurrent() {
        if (progress.sealedBy().isPresent()) {
            return Optional.of(release.name() + " is sealed: " + progress.sealedBy().get()
                    + " was started after it, and only the current release can be rolled back.");
        }
        return state.current().equals(Optional.of(release.name())) ? Optional.empty()
                : Optional.of(release.name() + " is not the current release of this database"
                        + state.current().map(current -> "; that is " + current + ".").orElse("; no release is."));
    }

    private Optional<String> nothingToUndo() {
        boolean begun = to == PhaseName.EXPAND && progress.state() != ReleaseState.PLANNED
                || progress.phases().keySet().stream().anyMatch(phase -> phase.compareTo(to) >= 0);
        return begun || !steps().isEmpty() ? Optional.empty()
                : Optional.of("There is nothing to undo: " + to.folder() + " of " + release.name() + " was not begun.");
    }

    private Optional<String> lostStep() {
        return progress.steps().entrySet().stream()
                .filter(applied -> applied.getKey().phase().compareTo(to) >= 0 && applied.getValue().mayHaveEffect())
                .filter(applied -> release.step(applied.getKey()).isEmpty())
                .findFirst()
                .map(applied -> applied.getKey().path() + " was applied and is no longer in the folder, so that nobody knows its undo.");
    }

    private Optional<String> pointOfNoReturn() {
        return steps().stream().filter(step -> step.undo() instanceof Undo.Impossible)
                .filter(step -> effect.mayBeThere(step, progress.step(step.id()))).findFirst()
                .map(step -> Words.of(step) + (progress.step(step.id()).state() == StepState.DONE ? " was performed" : " was begun")
                        + progress.step(step.id()).since().map(at -> " at " + at).orElse("")
                        + " and cannot be undone: " + ((Undo.Impossible) step.undo()).reason());
    }

    private Optional<Duration> estimate() {
        List<Duration> known = steps().stream().filter(step -> !(step.undo() instanceof Undo.Nothing))
                .map(Step::id).map(progress::step).flatMap(step -> step.took().stream()).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.stream().reduce(Duration.ZERO, Duration::plus));
    }
}
