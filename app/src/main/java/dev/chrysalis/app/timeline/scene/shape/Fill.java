package dev.chrysalis.app.timeline.scene.shape;

import dev.chrysalis.app.ui.theme.ReleaseMark;

/**
 * What an area is filled with.
 *
 * @param ground under the texture
 * @param mark   the texture's own strokes
 */
public record Fill(Ink ground, Texture texture, Ink mark) {

    public static final Fill NONE = plain(Ink.NONE);

    public static Fill plain(Ink ink) {
        return new Fill(ink, Texture.PLAIN, Ink.NONE);
    }

    /** The release's hue with its pattern cut into it. */
    public static Fill of(ReleaseMark mark) {
        return new Fill(Ink.of(mark.token()), Texture.of(mark), Ink.SURFACE);
    }

    public static Fill soak(ReleaseMark mark) {
        return new Fill(Ink.of(mark.softToken()), Texture.SOAK, Ink.of(mark.token()));
    }
}
