package dev.chrysalis.app.window;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.MaintenanceWindow;
import dev.chrysalis.project.Project;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Finds the maintenance window that counts, and what is expected within it. */
final class TimePlan {

    private final Project project;
    private final LocalDateTime now;

    TimePlan(Project project, Clock clock) {
        this.project = project;
        this.now = LocalDateTime.now(clock.withZone(project.zone()));
    }

    Optional<TimeStrip> strip(List<BoardStep> steps, Optional<Release> release, PhaseName phase) {
        Duration left = steps.stream().filter(step -> !step.done()).flatMap(step -> step.expected().stream())
                .reduce(Duration.ZERO, Duration::plus);
        Duration wayBack = steps.stream().flatMap(step -> step.progress().took().or(step::expected).stream())
                .reduce(Duration.ZERO, Duration::plus);
        return window(release, phase).map(window -> new TimeStrip(window.start(), window.end(), now, left, wayBack));
    }

    private Optional<MaintenanceWindow> window(Optional<Release> release, PhaseName phase) {
        Optional<MaintenanceWindow> open = project.windows().stream()
                .filter(window -> !now.isBefore(window.start()) && now.isBefore(window.end())).findFirst();
        return open.or(() -> release.map(found -> found.schedule().get(phase))
                        .filter(schedule -> schedule.end().isAfter(schedule.start()) && schedule.end().isAfter(now))
                        .map(schedule -> new MaintenanceWindow(schedule.start(), schedule.end())))
                .or(() -> project.windows().stream().filter(window -> window.start().isAfter(now)).findFirst());
    }
}
