package dev.chrysalis.run;

import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.wording.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The one thing to do now with a project on one database. */
public final class NextAction {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final List<Release> releases;
    private final RunState state;
    private final Instant now;
    private final ZoneId zone;

    /** @param zone in which times are said */
    public NextAction(List<Release> releases, RunState state, Instant now, ZoneId zone) {
        this.releases = releases.stream().sorted(Comparator.comparing(Release::name)).toList();
        this.state = state;
        this.now = now;
        this.zone = zone;
    }

    /** As a whole sentence. */
    public String sentence() {
        Optional<Release> current = state.current()
                .flatMap(name -> releases.stream().filter(release -> release.name().equals(name)).findFirst());
        if (state.current().isPresent() && current.isEmpty()) {
            return "Find the folder of " + state.current().get() + ", the current release of this database.";
        }
        return current.flatMap(this::inCurrent).or(this::openContract).or(this::nextPlanned)
                .orElse(releases.isEmpty() ? "Plan a release; there is none yet." : "There is nothing to do: every release is closed.");
    }

    private Optional<String> inCurrent(Release release) {
        return release.steps().flatMap(step -> disturbed(step).stream()).findFirst().or(() -> nextPhase(release));
    }

    private Optional<String> disturbed(Step step) {
        String name = Words.of(step);
        String release = step.id().release();
        String phase = step.id().phase().folder();
        return switch (progress(step).state()) {
            case FAILED -> Optional.of("Mend what stopped " + name + ", then run " + phase + " of " + release + " again, or roll back.");
            case STARTED -> isPerson(step) ? Optional.empty()
                    : Optional.of("Run " + phase + " of " + release + " again: " + name + " was begun and did not end.");
            case UNDO_STARTED, UNDO_FAILED -> Optional.of("Roll back " + release + " again, or run it forward: the undo of " + name
                    + " did not end.");
            case PLANNED, DONE, UNDONE -> Optional.empty();
        };
    }

    private static boolean isPerson(Step step) {
        return step.action() instanceof StepAction.Manual;
    }

    private Optional<String> nextPhase(Release release) {
        return state.release(release.name()).nextPhase(release)
                .map(phase -> soaking(release, phase).orElseGet(() -> run(release, phase)));
    }

    /** Nobody but a person knows that an application runs which no step brings out. */
    private String run(Release release, Phase phase) {
        boolean left = phase.steps().stream().anyMatch(step -> progress(step).state() != StepState.DONE);
        boolean onlyWord = phase.name() == PhaseName.ROLLOUT && !left && (phase.steps().isEmpty() || release.needsWordOfRollout());
        return "Run " + phase.name().folder() + " of " + release.name()
                + (onlyWord ? " when the new application runs everywhere; it has no steps"
                + (phase.steps().isEmpty() ? "." : " left.") : ".");
    }

    /** Where the next step is a pause that is not over. */
    private Optional<String> soaking(Release release, Phase phase) {
        Optional<Step> next = phase.steps().stream().filter(step -> progress(step).state() != StepState.DONE).findFirst();
        if (next.isEmpty() || !next.get().isSoak()) {
            return Optional.empty();
        }
        StepAction.Manual pause = (StepAction.Manual) next.get().action();
        return state.release(release.name()).pausingSince(release, next.get()).map(since -> since.plus(pause.soak().orElseThrow()))
                .filter(now::isBefore)
                .map(until -> "Wait until " + MINUTE.format(until.atZone(zone)) + ", when " + Words.of(next.get())
                        + " is over, then run "
                        + phase.name().folder() + " of " + release.name() + " again.");
    }

    /** A release that a later one sealed may still have its contract to run. */
    private Optional<String> openContract() {
        return releases.stream().filter(release -> state.release(release.name()).state() == ReleaseState.RUNNING)
                .flatMap(release -> nextPhase(release).stream()).findFirst();
    }

    private Optional<String> nextPlanned() {
        return releases.stream().filter(release -> state.release(release.name()).state() == ReleaseState.PLANNED).findFirst()
                .map(release -> "Run expand of " + release.name() + ".");
    }

    private StepProgress progress(Step step) {
        return state.release(step.id().release()).step(step.id());
    }
}
