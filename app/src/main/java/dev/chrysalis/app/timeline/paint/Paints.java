package dev.chrysalis.app.timeline.paint;

import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Shape;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.ui.theme.Palette;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/** The colours, textures and fonts of one palette, made once. FX thread only. */
public final class Paints {

    private final Palette palette;
    private final Fonts fonts;
    private final Map<Ink, Color> colours = new HashMap<>();
    private final Map<Fill, ImagePattern> textures = new HashMap<>();
    private final Map<Rounded, RoundedTile> rounded = new HashMap<>();

    public Paints(Palette palette, Fonts fonts) {
        this.palette = palette;
        this.fonts = fonts;
    }

    Fonts fonts() {
        return fonts;
    }

    Color colour(Ink ink) {
        return colours.computeIfAbsent(ink, missing -> ink.isVisible()
                ? Color.web(palette.colour(ink.token()), ink.opacity()) : Color.TRANSPARENT);
    }

    ImagePattern texture(Fill fill) {
        return textures.computeIfAbsent(fill, missing ->
                new TextureTile(fill.texture(), new Coverage(colour(fill.ground()), colour(fill.mark()))).pattern());
    }

    /** A rectangle with round corners, whose corners are made once for all of its size and colours. */
    RoundedTile rounded(Shape.Rectangle rectangle) {
        return rounded.computeIfAbsent(new Rounded(rectangle.corners().topLeft(), rectangle.fill().ground(), rectangle.stroke()),
                look -> new RoundedTile(look.radius(), colour(look.fill()), colour(look.stroke().ink()), look.stroke().width()));
    }

    private record Rounded(double radius, Ink fill, Stroke stroke) {
    }
}
