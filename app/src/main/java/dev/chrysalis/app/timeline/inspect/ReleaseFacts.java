package dev.chrysalis.app.timeline.inspect;

import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.PhaseBadge;
import dev.chrysalis.app.ui.text.Messages;
import java.util.List;

/** What the inspector says of a whole release. */
final class ReleaseFacts {

    private static final double BADGE = 18;

    private final TimelineWords words;
    private final Messages messages;

    ReleaseFacts(TimelineWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    void tell(TimelineRelease release, Sections sections) {
        sections.add(messages.get("timeline.inspector.phases"), release.phases().stream().map(phase ->
                Sections.row(new PhaseBadge(phase.name(), BADGE), words.phase(phase.name()) + ", " + words.standing(phase.standing()),
                        words.dateAndLength(phase),
                        Integer.toString(phase.steps().size()))).toList());
        sections.add(messages.get("timeline.inspector.requires"), release.release().requires().stream()
                .map(required -> Sections.row(Icon.CHAIN.node(16, "muted"), required, "", "")).toList());
        release.release().versions().ifPresent(versions -> sections.add(messages.get("timeline.inspector.application"),
                List.of(Sections.row(Icon.ROLLOUT.node(16, "muted"), versions.application(),
                        messages.get("timeline.range", versions.before(), versions.after()), ""))));
        new WayBackFacts(words, messages).tell(release, sections);
        sections.add(messages.get("timeline.inspector.hazards"),
                Sections.hazards(release.release().steps().flatMap(step -> step.hazards().stream()).distinct().toList(), messages));
    }
}
