package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Says why a step may not be changed, moved or begun; what may be is empty. What ran stays as it ran, and the way back stays. */
public final class EditRules {

    private final TimelineModel model;
    private final TimelineWords words;
    private final boolean running;

    /** @param running whether this window performs a release just now */
    EditRules(TimelineModel model, TimelineWords words, boolean running) {
        this.model = model;
        this.words = words;
        this.running = running;
    }

    /** Why the release as a whole stays as it is. */
    public Optional<String> againstRelease(String name) {
        if (running) {
            return refuse("run");
        }
        return model.release(name).filter(release -> release.standing().isSealed()).flatMap(release -> refuse("sealed", release.name()));
    }

    public Optional<String> againstChange(StepId id) {
        return againstRelease(id.release()).or(() -> model.step(id).flatMap(step -> switch (step.standing()) {
            case DONE, SEALED -> refuse("step.ran", id.number());
            case RUNNING, SOAKING, BEGUN -> refuse("step.runs", id.number());
            case CUT_OFF -> refuse("step.cut-off", id.number());
            case PLANNED, FAILED, UNDONE -> Optional.empty();
        }));
    }

    /** Why no step may come at a place: {@code place} counts the steps of the phase before it. */
    public Optional<String> againstStep(String release, PhaseName phase, int place) {
        return againstRelease(release).or(() -> laterPhase(release, phase)).or(() -> {
            List<TimelineStep> steps = model.steps(release, phase);
            return steps.subList(Math.min(place, steps.size()), steps.size()).stream().filter(step -> hasBegun(step.standing()))
                    .reduce((first, second) -> second).flatMap(step -> refuse("before.ran", step.step().id().number()));
        });
    }

    /** @param place counts the other steps of the phase before it, without the one that moves */
    Optional<String> againstMove(StepId id, PhaseName to, int place) {
        if (model.step(id).filter(step -> hasBegun(step.standing())).isPresent()) {
            return againstChange(id).or(() -> refuse("step.ran", id.number()));
        }
        return model.step(id).flatMap(step -> {
            List<TimelineStep> order = new ArrayList<>(model.steps(id.release(), to));
            order.removeIf(other -> other.step().id().equals(id));
            int at = Math.max(0, Math.min(order.size(), place));
            int counted = at + (to == id.phase() && at > model.steps(id.release(), to).indexOf(step) ? 1 : 0);
            order.add(at, step);
            return againstStep(id.release(), to, counted).or(() -> againstOrder(step, to, order)).or(() -> againstNeeds(id, to, order));
        });
    }

    /** The way back that a release promises: hide, wait, and only then what cannot be undone. */
    private Optional<String> againstOrder(TimelineStep moved, PhaseName to, List<TimelineStep> order) {
        boolean last = to == PhaseName.CONTRACT;
        if (moved.step().isPointOfNoReturn() && !last) {
            return refuse("fence.phase", words.phase(PhaseName.CONTRACT));
        }
        if ((moved.hides() || moved.step().isSoak()) && !last) {
            return refuse(moved.hides() ? "hide.phase" : "soak.phase", words.phase(PhaseName.CONTRACT));
        }
        int soak = last(order, step -> step.step().isSoak());
        if (soak < 0) {
            return Optional.empty();
        }
        if (last(order.subList(0, soak), step -> step.step().isPointOfNoReturn()) >= 0) {
            return refuse("fence.soak");
        }
        return last(order.subList(soak, order.size()), TimelineStep::hides) >= 0 ? refuse("hide.soak") : Optional.empty();
    }

    /** What the step makes, uses or takes away may be needed by those that it passes. */
    private Optional<String> againstNeeds(StepId id, PhaseName to, List<TimelineStep> order) {
        List<StepId> after = Arrays.stream(PhaseName.values()).flatMap(phase -> phase == to
                ? order.stream().map(step -> step.step().id())
                : model.stepIds(id.release(), phase).stream().filter(other -> !other.equals(id))).toList();
        return model.release(id.release()).flatMap(release -> new StepNeeds(words, release.release().steps().toList()).against(id, after));
    }

    private Optional<String> laterPhase(String release, PhaseName phase) {
        return model.release(release).stream().map(TimelineRelease::phases).flatMap(List::stream)
                .filter(other -> other.name().compareTo(phase) > 0 && other.hasBegun()).findFirst()
                .flatMap(other -> refuse("phase.over", words.phase(other.name()), words.phase(phase)));
    }

    private static int last(List<TimelineStep> steps, Predicate<TimelineStep> wanted) {
        for (int index = steps.size() - 1; index >= 0; index--) {
            if (wanted.test(steps.get(index))) {
                return index;
            }
        }
        return -1;
    }

    private static boolean hasBegun(Standing standing) {
        return standing != Standing.PLANNED && standing != Standing.UNDONE;
    }

    private Optional<String> refuse(String key, Object... arguments) {
        return Optional.of(words.get("refused." + key, arguments));
    }
}
