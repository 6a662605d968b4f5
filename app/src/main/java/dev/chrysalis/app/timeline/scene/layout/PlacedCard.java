package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Subject;

/**
 * A phase's card at its place.
 *
 * @param box {@code x} from the beginning of the axis, {@code y} from the top of the picture
 */
public record PlacedCard(TimelineRelease release, TimelinePhase phase, CardForm form, Box box) {

    public Subject.OfPhase subject() {
        return new Subject.OfPhase(release.name(), phase.name());
    }

    public PlacedCard moved(double byX) {
        return new PlacedCard(release, phase, form, box.moved(byX, 0));
    }

    public boolean isCard() {
        return form.ordinal() <= CardForm.REDUCED.ordinal();
    }
}
