package dev.chrysalis.app.timeline.scene.model;

import dev.chrysalis.app.timeline.scene.model.TimelineRelease.ReleaseStanding;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.ui.theme.ReleaseMark;
import dev.chrysalis.app.ui.theme.ReleaseMarks;
import dev.chrysalis.journal.PhaseProgress;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.MaintenanceWindow;
import dev.chrysalis.project.Project;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a project and what its database's journal knows into the timeline's own terms. */
public final class Reading {

    private static final int PROPOSAL_DAYS = 7;
    private static final int FIRST_HOUR = 2;

    private final Project project;
    private final RunState state;
    private final Function<String, ReleaseMark> marks;
    private final LocalDateTime now;
    private final ZoneId zone;
    private final boolean nobodyRuns;

    /**
     * Gives the releases their marks in the project's own order.
     *
     * @param state {@link RunState#EMPTY} where nobody knows it
     */
    public Reading(Project project, RunState state, Instant now) {
        this(project, state, now, ReleaseMarks.inTurn(project.releases().stream().map(Release::name).toList())::of, false);
    }

    /**
     * @param marks      by what a release that is not sealed is told from the others
     * @param nobodyRuns whether what was started and did not end was cut off
     */
    public Reading(Project project, RunState state, Instant now, Function<String, ReleaseMark> marks, boolean nobodyRuns) {
        this.project = project;
        this.marks = marks;
        this.nobodyRuns = nobodyRuns;
        this.state = state;
        this.zone = project.zone();
        this.now = LocalDateTime.ofInstant(now, zone);
    }

    public TimelineModel model() {
        return new TimelineModel(project.releases().stream().map(this::release).toList(), project.windows(), now);
    }

    private TimelineRelease release(Release release) {
        ReleaseProgress progress = state.release(release.name());
        ReleaseStanding standing = standing(release, progress);
        List<TimelinePhase> phases = new ArrayList<>();
        LocalDateTime free = now;
        for (Phase phase : release.phases()) {
            if (!phase.steps().isEmpty()) {
                TimelinePhase read = phase(release, phase, progress, standing, free);
                phases.add(read);
                free = read.span().end();
            }
        }
        return new TimelineRelease(release, standing.isSealed() ? ReleaseMark.SEALED : marks.apply(release.name()), standing, phases,
                progress.nextPhase(release).map(Phase::name));
    }

    private ReleaseStanding standing(Release release, ReleaseProgress progress) {
        if (progress.state() == ReleaseState.CLOSED) {
            return ReleaseStanding.CLOSED;
        }
        if (progress.sealedBy().isPresent()) {
            return ReleaseStanding.SEALED;
        }
        return state.current().filter(release.name()::equals).isPresent() ? ReleaseStanding.CURRENT : ReleaseStanding.PLANNED;
    }

    private TimelinePhase phase(Release release, Phase phase, ReleaseProgress progress, ReleaseStanding standing, LocalDateTime free) {
        Optional<PhaseProgress> begun = progress.phase(phase.name());
        Optional<PhaseSchedule> schedule = Optional.ofNullable(release.schedule().get(phase.name()));
        LocalDateTime start = begun.map(known -> local(known.started())).or(() -> schedule.map(PhaseSchedule::start))
                .orElseGet(() -> proposed(free));
        List<TimelineStep> steps = new StepClock(zone, now, start, nobodyRuns).read(phase, progress);
        LocalDateTime lastStep = steps.get(steps.size() - 1).span().end();
        LocalDateTime end = begun.flatMap(PhaseProgress::finished).map(this::local)
                .orElseGet(() -> schedule.map(PhaseSchedule::end).filter(planned -> !planned.isBefore(start)).orElse(lastStep));
        if (phase.name() == PhaseName.CONTRACT && end.isBefore(lastStep)) {
            end = lastStep;
        }
        return new TimelinePhase(phase.name(), new Span(start, end), begun.isPresent() || schedule.isPresent(),
                standing(steps, standing, begun), steps);
    }

    private static Standing standing(List<TimelineStep> steps, ReleaseStanding release, Optional<PhaseProgress> begun) {
        boolean done = steps.stream().allMatch(step -> step.standing() == Standing.DONE);
        if (release == ReleaseStanding.CLOSED || release == ReleaseStanding.SEALED && done) {
            return Standing.SEALED;
        }
        for (Standing loud : List.of(Standing.FAILED, Standing.CUT_OFF, Standing.SOAKING, Standing.RUNNING)) {
            if (steps.stream().anyMatch(step -> step.standing() == loud)) {
                return loud;
            }
        }
        if (done) {
            return Standing.DONE;
        }
        boolean undone = steps.stream().anyMatch(step -> step.standing() == Standing.UNDONE);
        boolean some = steps.stream().anyMatch(step -> step.standing() == Standing.DONE);
        if (undone && !some) {
            return Standing.UNDONE;
        }
        return some || begun.isPresent() ? Standing.BEGUN : Standing.PLANNED;
    }

    /** A place for a phase that nobody scheduled: the next window after what comes before, else one week later at night. */
    private LocalDateTime proposed(LocalDateTime free) {
        LocalDateTime earliest = free.isBefore(now) ? now : free;
        return project.windows().stream().map(MaintenanceWindow::start).filter(earliest::isBefore).findFirst()
                .orElseGet(() -> earliest.toLocalDate().plusDays(PROPOSAL_DAYS).atTime(FIRST_HOUR, 0));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
