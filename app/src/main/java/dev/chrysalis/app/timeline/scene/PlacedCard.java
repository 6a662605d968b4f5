package dev.chrysalis.app.timeline.scene;

/**
 * A phase's card at its place.
 *
 * @param box {@code x} from the beginning of the axis, {@code y} from the top of the picture
 */
record PlacedCard(TimelineRelease release, TimelinePhase phase, CardForm form, Box box) {

    Subject.OfPhase subject() {
        return new Subject.OfPhase(release.name(), phase.name());
    }

    PlacedCard moved(double byX) {
        return new PlacedCard(release, phase, form, box.moved(byX, 0));
    }

    boolean isCard() {
        return form.ordinal() <= CardForm.REDUCED.ordinal();
    }
}
