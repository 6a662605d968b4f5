package dev.chrysalis.app.timeline.paint;

import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Shape;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Texture;
import dev.chrysalis.app.ui.theme.Palette;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/** The colours, textures and fonts of one palette, made once. FX thread only. */
public final class Paints {

    private static final int SHARPNESS = 2;

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
        return textures.computeIfAbsent(fill, this::tile);
    }

    /** A rectangle with round corners, whose corners are made once for all of its size and colours. */
    RoundedTile rounded(Shape.Rectangle rectangle) {
        return rounded.computeIfAbsent(new Rounded(rectangle.corners().topLeft(), rectangle.fill().ground(), rectangle.stroke()),
                look -> new RoundedTile(look.radius(), colour(look.fill()), colour(look.stroke().ink()), look.stroke().width()));
    }

    private record Rounded(double radius, Ink fill, Stroke stroke) {
    }

    private ImagePattern tile(Fill fill) {
        Texture texture = fill.texture();
        int size = texture.size();
        Canvas canvas = new Canvas(size, size);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(colour(fill.ground()));
        graphics.fillRect(0, 0, size, size);
        graphics.setStroke(colour(fill.mark()));
        graphics.setLineWidth(texture.thickness());
        graphics.setLineCap(StrokeLineCap.ROUND);
        CanvasPainter painter = new CanvasPainter(graphics, this);
        for (List<Segment> stroke : texture.strokes()) {
            graphics.beginPath();
            stroke.forEach(segment -> segment.drawWith(painter));
            graphics.stroke();
        }
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setFill(Color.TRANSPARENT);
        sharp.setTransform(new Scale(SHARPNESS, SHARPNESS));
        WritableImage image = canvas.snapshot(sharp, new WritableImage(size * SHARPNESS, size * SHARPNESS));
        return new ImagePattern(image, 0, 0, size, size, false);
    }
}
