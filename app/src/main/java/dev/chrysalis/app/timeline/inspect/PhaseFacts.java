package dev.chrysalis.app.timeline.inspect;

import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;

/** What the inspector says of a phase. */
final class PhaseFacts {

    private static final int MOST_STEPS = 8;

    private final TimelineWords words;
    private final Messages messages;
    private final WaveTimes waves;

    /** @param waves when each wave of the releases was over */
    PhaseFacts(TimelineWords words, Messages messages, WaveTimes waves) {
        this.words = words;
        this.messages = messages;
        this.waves = waves;
    }

    void tell(TimelineRelease release, TimelinePhase phase, Sections sections) {
        sections.plain(Sections.row(Icon.CALENDAR.node(16, "muted"),
                phase.scheduled() ? words.moment(phase.span().start()) : words.get("unscheduled"),
                phase.scheduled() ? messages.get("timeline.inspector.until", words.moment(phase.span().end()))
                        : messages.get("timeline.inspector.proposed", words.moment(phase.span().start())), ""));
        Optional<TimelineStep> waved = phase.next().filter(step -> !step.step().waves().isEmpty());
        waved.ifPresent(step -> sections.add(messages.get("timeline.inspector.waves", step.step().id().number(), words.title(step)),
                waves(step)));
        boolean begun = waved.isPresent();
        List<TimelineStep> steps = begun ? phase.steps().subList(phase.steps().indexOf(waved.get()) + 1, phase.steps().size())
                : phase.steps();
        sections.add(messages.get(begun ? "timeline.inspector.after" : "timeline.inspector.steps.title"), steps(steps));
        new WayBackFacts(words, messages).tell(release, sections);
        List<Hazard> hazards = phase.steps().stream().flatMap(step -> step.step().hazards().stream()).distinct().toList();
        sections.add(messages.get("timeline.inspector.hazards"), Sections.hazards(hazards, messages));
    }

    private List<HBox> waves(TimelineStep step) {
        List<HBox> rows = new ArrayList<>();
        boolean open = false;
        for (Wave wave : step.step().waves()) {
            boolean done = step.progress().waves().contains(wave.name());
            boolean underWay = !done && !open && step.standing().isUnderWay();
            open |= !done;
            Standing standing = done ? Standing.DONE : underWay ? step.standing() : Standing.PLANNED;
            Optional<WaveTimes.Over> over = waves.of(step.step().id(), wave.name()).filter(known -> done);
            String detail = underWay ? messages.engine(step.progress().detail())
                    : over.map(known -> words.dayAndClock(known.at())).orElse("");
            rows.add(Sections.row(Sections.state(standing), wave.name(), detail.isEmpty() ? words.standing(standing) : detail,
                    over.map(known -> messages.figures().time(known.took())).orElse("")));
        }
        return rows;
    }

    private List<HBox> steps(List<TimelineStep> steps) {
        List<HBox> rows = new ArrayList<>();
        steps.stream().limit(MOST_STEPS).forEach(step -> rows.add(Sections.row(
                step.standing() == Standing.PLANNED ? Sections.kind(step) : Sections.state(step.standing()),
                step.step().id().number() + " " + words.title(step), "", step.length().map(messages.figures()::time).orElse(""))));
        if (steps.size() > MOST_STEPS) {
            rows.add(Sections.row(Icon.STEPS.node(16, "muted"), words.get("more.after", steps.size() - MOST_STEPS), "", ""));
        }
        return rows;
    }
}
