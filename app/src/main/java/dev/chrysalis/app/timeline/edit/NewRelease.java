package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for a release to be begun by hand.
 *
 * @param title as people call it: {@code Customer tier}
 */
public record NewRelease(String title) {

    private static final Duration EXPAND = Duration.ofMinutes(30);
    private static final Duration ROLLOUT = Duration.ofDays(7);

    /** Whether the title gives a name that no other release has. */
    public boolean isPossible(TimelineModel model) {
        return !slug().isEmpty() && model.release(name(model)).isEmpty();
    }

    Release release(TimelineModel model) {
        String name = name(model);
        LocalDateTime start = start(model);
        Map<PhaseName, PhaseSchedule> schedule = new EnumMap<>(PhaseName.class);
        schedule.put(PhaseName.EXPAND, new PhaseSchedule(start, start.plus(EXPAND)));
        LocalDateTime rollout = start.plusDays(1);
        schedule.put(PhaseName.ROLLOUT, new PhaseSchedule(rollout, rollout.plus(ROLLOUT)));
        List<String> requires = model.releases().stream().reduce((first, second) -> second).map(TimelineRelease::name).stream().toList();
        return new Release(name, title.strip(), "", requires, Optional.empty(), schedule, List.of(), Probes.NONE, Optional.empty(),
                List.of(new Phase(PhaseName.EXPAND, List.of(sql(name))), new Phase(PhaseName.ROLLOUT, List.of(deploy(name))),
                        new Phase(PhaseName.CONTRACT, List.of())));
    }

    /** {@code 2027.04-customer-tier}, by the month in which it begins. */
    public String name(TimelineModel model) {
        LocalDateTime start = start(model);
        return String.format(Locale.ROOT, "%d.%02d-%s", start.getYear(), start.getMonthValue(), slug());
    }

    private String slug() {
        return title.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The first window after everything that is planned. */
    private static LocalDateTime start(TimelineModel model) {
        LocalDateTime after = model.span().map(Span::end).filter(model.now()::isBefore).orElse(model.now());
        return model.windows().stream().map(window -> window.start()).filter(after::isBefore).findFirst()
                .orElse(after.toLocalDate().plusDays(7).atTime(2, 0));
    }

    private static Step sql(String release) {
        return step(new StepId(release, PhaseName.EXPAND, "010-first-step.sql"), "First step",
                new StepAction.Sql("-- write the SQL of this step here\nSELECT 1;", true),
                new Undo.Sql("-- write its way back here\nSELECT 1;", true));
    }

    private static Step deploy(String release) {
        return step(new StepId(release, PhaseName.ROLLOUT, "010-deploy.md"), "Deploy",
                new StepAction.Manual("Deploy the new version of the application and confirm.", Optional.empty()),
                new Undo.Manual("Deploy the version before and confirm."));
    }

    private static Step step(StepId id, String title, StepAction action, Undo undo) {
        return new Step(id, title, action, undo, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), "");
    }
}
