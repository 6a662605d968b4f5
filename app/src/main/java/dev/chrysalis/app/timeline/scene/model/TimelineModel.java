package dev.chrysalis.app.timeline.scene.model;

import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.MaintenanceWindow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the timeline shows.
 *
 * @param releases by name, which is by time
 * @param windows  by time
 * @param now      in the project's zone
 */
public record TimelineModel(List<TimelineRelease> releases, List<MaintenanceWindow> windows, LocalDateTime now) {

    public TimelineModel {
        releases = List.copyOf(releases);
        windows = List.copyOf(windows);
    }

    public Optional<TimelineRelease> release(String name) {
        return releases.stream().filter(release -> release.name().equals(name)).findFirst();
    }

    public Optional<TimelinePhase> phase(Subject.OfPhase subject) {
        return release(subject.release()).flatMap(release -> release.phase(subject.phase()));
    }

    public Optional<TimelineRelease> current() {
        return releases.stream().filter(release -> release.standing() == TimelineRelease.ReleaseStanding.CURRENT).findFirst();
    }

    /** From the first phase's start to the last one's end; empty without any phase. */
    public Optional<Span> span() {
        return releases.stream().flatMap(release -> release.span().stream())
                .reduce((one, other) -> new Span(one.start().isBefore(other.start()) ? one.start() : other.start(),
                        one.end().isAfter(other.end()) ? one.end() : other.end()));
    }

    /** In their order; none where there is no such phase. */
    public List<TimelineStep> steps(String release, PhaseName phase) {
        return phase(new Subject.OfPhase(release, phase)).map(TimelinePhase::steps).orElse(List.of());
    }

    /** In their order; none where there is no such phase. */
    public List<StepId> stepIds(String release, PhaseName phase) {
        return steps(release, phase).stream().map(step -> step.step().id()).toList();
    }

    public Optional<TimelineStep> step(StepId id) {
        return phase(new Subject.OfPhase(id.release(), id.phase())).flatMap(phase -> phase.step(id));
    }

    /** The subjects of all cards of a lane, by time. */
    public List<Subject.OfPhase> lane(PhaseName lane) {
        return releases.stream().filter(release -> release.phase(lane).isPresent())
                .map(release -> new Subject.OfPhase(release.name(), lane)).toList();
    }
}
