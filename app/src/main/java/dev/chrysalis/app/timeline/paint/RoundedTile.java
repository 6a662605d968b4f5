package dev.chrysalis.app.timeline.paint;

import dev.chrysalis.app.timeline.scene.shape.Box;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * A rectangle with round corners and an edge, painted as four small pictures of corners and straight strips between them: without
 * a graphics card a path of a card's size costs a hundred times as much. FX thread only.
 */
final class RoundedTile {

    /** Pixels of the picture for each px, so that corners stay fine on a fine screen. */
    private static final int SHARPNESS = 2;

    private final Color fill;
    private final Color edge;
    private final double width;
    private final int reach;
    private final int out;
    private final WritableImage corners;

    /** @param width of the edge, whose middle is the outline */
    RoundedTile(double radius, Color fill, Color edge, double width) {
        this.fill = fill;
        this.edge = edge;
        this.width = edge.getOpacity() > 0 ? width : 0;
        out = (int) Math.ceil(this.width / 2);
        reach = out + (int) Math.ceil(radius + this.width / 2);
        corners = draw(radius);
    }

    /** Moves it onto whole px, where strips meet without a seam. */
    void paint(GraphicsContext graphics, Box wanted) {
        double x = Math.rint(wanted.x());
        double y = Math.rint(wanted.y());
        paintOnPixels(graphics, new Box(x, y, Math.max(1, Math.rint(wanted.right()) - x), Math.max(1, Math.rint(wanted.bottom()) - y)));
    }

    private void paintOnPixels(GraphicsContext graphics, Box box) {
        double inner = reach - out;
        if (box.width() < 2 * inner || box.height() < 2 * inner) {
            inner = Math.floor(Math.min(box.width(), box.height()) / 2);
        }
        double size = inner + out;
        double left = box.x() - out;
        double top = box.y() - out;
        double right = box.right() - inner;
        double bottom = box.bottom() - inner;
        corner(graphics, 0, 0, left, top, size);
        corner(graphics, 1, 0, right, top, size);
        corner(graphics, 0, 1, left, bottom, size);
        corner(graphics, 1, 1, right, bottom, size);
        double wide = right - box.x() - inner;
        double high = bottom - box.y() - inner;
        if (fill.getOpacity() > 0) {
            graphics.setFill(fill);
            graphics.fillRect(box.x() + inner, box.y(), wide, box.height());
            graphics.fillRect(box.x(), box.y() + inner, inner, high);
            graphics.fillRect(right, box.y() + inner, inner, high);
        }
        if (width > 0) {
            graphics.setFill(edge);
            double half = width / 2;
            graphics.fillRect(box.x() + inner, box.y() - half, wide, width);
            graphics.fillRect(box.x() + inner, box.bottom() - half, wide, width);
            graphics.fillRect(box.x() - half, box.y() + inner, width, high);
            graphics.fillRect(box.right() - half, box.y() + inner, width, high);
        }
    }

    private void corner(GraphicsContext graphics, int column, int row, double x, double y, double size) {
        double all = 2.0 * reach * SHARPNESS;
        double part = size * SHARPNESS;
        graphics.drawImage(corners, column == 0 ? 0 : all - part, row == 0 ? 0 : all - part, part, part, x, y, size, size);
    }

    /** A circle in the colours, by how much of each pixel it covers. */
    private WritableImage draw(double radius) {
        int size = 2 * reach * SHARPNESS;
        WritableImage image = new WritableImage(size, size);
        Coverage colours = new Coverage(fill, edge);
        int[] pixels = new int[size * size];
        double centre = size / 2.0;
        double middle = (reach - out) * SHARPNESS;
        double flat = middle - radius * SHARPNESS;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double acrossX = Math.max(0, Math.abs(x + 0.5 - centre) - flat);
                double acrossY = Math.max(0, Math.abs(y + 0.5 - centre) - flat);
                double distance = Math.hypot(acrossX, acrossY);
                double half = width * SHARPNESS / 2;
                double filled = Coverage.of(radius * SHARPNESS - distance);
                double edged = width == 0 ? 0 : Math.min(Coverage.of(radius * SHARPNESS + half - distance),
                        Coverage.of(distance - radius * SHARPNESS + half));
                pixels[y * size + x] = colours.pixel(filled, edged);
            }
        }
        image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return image;
    }
}
