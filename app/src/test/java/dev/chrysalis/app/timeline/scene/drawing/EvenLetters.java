package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.TextMeasure;

/** Measures as if every letter were as wide as every other, so that pictures are the same on every machine. */
public final class EvenLetters implements TextMeasure {

    private static final double SHARE = 0.56;

    @Override
    public double width(String text, Face face) {
        return text.length() * face.size() * SHARE;
    }
}
