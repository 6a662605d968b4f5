package dev.chrysalis.app.timeline.inspect;

import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import java.util.List;

/** Until when a release can be undone. */
final class WayBackFacts {

    private final TimelineWords words;
    private final Messages messages;

    WayBackFacts(TimelineWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    void tell(TimelineRelease release, Sections sections) {
        boolean sealed = release.standing() == TimelineRelease.ReleaseStanding.CLOSED
                || release.standing() == TimelineRelease.ReleaseStanding.SEALED;
        String title = messages.get("timeline.axis.wayback");
        if (sealed) {
            sections.add(title, List.of(Sections.row(Icon.SEALED.node(16, "muted"), messages.get("timeline.inspector.sealed"), "", "")));
            return;
        }
        String until = release.scheduledPointOfNoReturn().map(moment -> messages.get("timeline.inspector.wayback", words.moment(moment)))
                .orElseGet(() -> messages.get(release.pointOfNoReturn().isPresent() ? "timeline.inspector.wayback.unscheduled"
                        : "timeline.inspector.wayback.all"));
        sections.add(title, List.of(Sections.wayBack(until)));
    }
}
