package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.PlacedCard;
import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Stroke;

/** The colours and edge of a card, by its release and its state. */
record CardLook(Ink hue, Ink ground, Stroke edge, Ink title, Ink words, boolean raised) {

    static CardLook of(PlacedCard card) {
        String token = card.release().mark().token();
        Ink hue = Ink.of(token);
        Standing standing = card.phase().standing();
        return switch (standing) {
            case SEALED -> new CardLook(Ink.of("release-0"), Ink.SEALED, Stroke.solid(Ink.BORDER, 1), Ink.MUTED, Ink.MUTED, false);
            case PLANNED -> new CardLook(hue, planned(token), Stroke.solid(soft(token), 1.2), Ink.FOREGROUND, Ink.MUTED, true);
            case UNDONE -> new CardLook(hue, planned(token), new Stroke(hue, 1.4, Stroke.Dash.DASHED), Ink.FOREGROUND, Ink.MUTED, true);
            case FAILED -> new CardLook(hue, Ink.SURFACE, Stroke.solid(Ink.BAD, 2), Ink.FOREGROUND, Ink.MUTED, true);
            case RUNNING, SOAKING, CUT_OFF, BEGUN, DONE ->
                    new CardLook(hue, Ink.SURFACE, Stroke.solid(hue, 1.4), Ink.FOREGROUND, Ink.MUTED, true);
        };
    }

    private static Ink planned(String token) {
        return token.endsWith("-0") ? Ink.SEALED : Ink.of(token + "-card");
    }

    private static Ink soft(String token) {
        return token.endsWith("-0") ? Ink.BORDER : Ink.of(token + "-edge");
    }
}
