package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.paint.Fonts;
import dev.chrysalis.app.timeline.scene.drawing.TimelineLayout;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.app.timeline.scene.model.Reading;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.MaintenanceWindow;
import dev.chrysalis.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws a timeline that nobody sees, so that all that draws one is loaded before the first is wanted. On any thread. */
public final class FirstPicture implements Runnable {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 2, 0);
    private static final double DAY = 12;

    private final Messages messages;

    public FirstPicture(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void run() {
        Project project = new Project(Path.of("."), "nobody's", ZoneOffset.UTC, List.of(), Limits.DEFAULT,
                List.of(new MaintenanceWindow(NOW, NOW.plusHours(2))), List.of(release("1", NOW), release("2", NOW.plusDays(40))),
                Optional.empty());
        new TimelineLayout(new TimelineWords(messages), new Fonts()).draw(Scenery.of(
                new Reading(project, RunState.EMPTY, NOW.toInstant(ZoneOffset.UTC)).model(),
                Viewport.from(1024, 600, DAY, NOW.minusDays(2))));
    }

    private static Release release(String name, LocalDateTime start) {
        Map<PhaseName, PhaseSchedule> schedule = new EnumMap<>(PhaseName.class);
        for (PhaseName phase : PhaseName.values()) {
            LocalDateTime from = start.plusDays(10L * phase.ordinal());
            schedule.put(phase, new PhaseSchedule(from, from.plusDays(1)));
        }
        return new Release(name, name, "", List.of(), Optional.empty(), schedule, List.of(), Probes.NONE, Optional.empty(),
                Stream.of(PhaseName.values()).map(phase -> new Phase(phase, List.of(step(name, phase)))).toList());
    }

    private static Step step(String release, PhaseName phase) {
        Undo undo = phase == PhaseName.CONTRACT ? new Undo.Impossible("nobody sees it") : new Undo.Nothing();
        return new Step(new StepId(release, phase, "010-step.md"), "Step", new StepAction.Manual("", Optional.empty()), undo,
                Optional.empty(),
                List.of(), Optional.empty(), Optional.of(Duration.ofMinutes(1)), Optional.empty(), List.of(), "");
    }
}
