package dev.chrysalis.app.timeline.paint;

import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Texture;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.ImagePattern;

/**
 * One tile of a texture, made pixel by pixel: to have the toolkit paint and hand it back would wait for its renderer, for each
 * release's pattern anew.
 */
final class TextureTile implements Segment.Pen {

    /** Pixels of the picture for each px, so that strokes stay fine on a fine screen. */
    private static final int SHARPNESS = 2;
    private static final int PIECES = 8;

    private final Texture texture;
    private final Coverage colours;
    private final List<Piece> pieces = new ArrayList<>();
    private double penX;
    private double penY;

    /** @param colours the ground's and over it the strokes' */
    TextureTile(Texture texture, Coverage colours) {
        this.texture = texture;
        this.colours = colours;
        texture.strokes().forEach(stroke -> stroke.forEach(segment -> segment.drawWith(this)));
    }

    ImagePattern pattern() {
        int size = texture.size() * SHARPNESS;
        int[] pixels = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                pixels[y * size + x] = colours.pixel(1, covered((x + 0.5) / SHARPNESS, (y + 0.5) / SHARPNESS));
            }
        }
        WritableImage image = new WritableImage(size, size);
        image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return new ImagePattern(image, 0, 0, texture.size(), texture.size(), false);
    }

    @Override
    public void move(double x, double y) {
        penX = x;
        penY = y;
    }

    @Override
    public void line(double x, double y) {
        pieces.add(new Piece(penX, penY, x, y));
        move(x, y);
    }

    @Override
    public void bend(double controlX, double controlY, double x, double y) {
        double fromX = penX;
        double fromY = penY;
        for (int piece = 1; piece <= PIECES; piece++) {
            double part = (double) piece / PIECES;
            line(between(between(fromX, controlX, part), between(controlX, x, part), part),
                    between(between(fromY, controlY, part), between(controlY, y, part), part));
        }
    }

    @Override
    public void close() {
        // a texture is strokes, and none of them is closed
    }

    private double covered(double x, double y) {
        double nearest = pieces.stream().mapToDouble(piece -> piece.distance(x, y)).min().orElse(Double.MAX_VALUE);
        return Coverage.of((texture.thickness() / 2 - nearest) * SHARPNESS);
    }

    private static double between(double one, double other, double part) {
        return one + (other - one) * part;
    }

    /** A straight piece of a stroke. */
    private record Piece(double fromX, double fromY, double toX, double toY) {

        double distance(double x, double y) {
            double wide = toX - fromX;
            double high = toY - fromY;
            double part = Math.max(0, Math.min(1, ((x - fromX) * wide + (y - fromY) * high) / (wide * wide + high * high)));
            return Math.hypot(x - fromX - part * wide, y - fromY - part * high);
        }
    }
}
