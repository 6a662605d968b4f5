package dev.chrysalis.app.timeline.export;

import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.ui.theme.Palette;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Draws paths into PDF, whose y grows upwards and which knows no quadratic curves. */
final class PdfPen implements Segment.Pen {

    /** Writes something that may fail. */
    interface Writing {
        void write() throws IOException;
    }

    private final PDPageContentStream content;
    private final Palette palette;
    private final double height;
    private final double left;
    private final double top;
    private final double scale;
    private double lastX;
    private double lastY;

    /** @param height of the page in px */
    PdfPen(PDPageContentStream content, Palette palette, double height) {
        this(content, palette, height, 0, 0, 1);
    }

    private PdfPen(PDPageContentStream content, Palette palette, double height, double left, double top, double scale) {
        this.content = content;
        this.palette = palette;
        this.height = height;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    PdfPen placed(double x, double y, double newScale) {
        return new PdfPen(content, palette, height, x, y, newScale);
    }

    float y(double y) {
        return (float) (height - (top + y * scale));
    }

    void fill(Ink ink) throws IOException {
        content.setNonStrokingColor(colour(ink));
        opacity(ink);
    }

    void stroke(Stroke stroke) throws IOException {
        content.setStrokingColor(colour(stroke.ink()));
        opacity(stroke.ink());
        content.setLineWidth((float) stroke.width());
        double[] dash = stroke.dash().lengths();
        float[] lengths = new float[dash.length];
        for (int index = 0; index < dash.length; index++) {
            lengths[index] = (float) dash[index];
        }
        content.setLineDashPattern(lengths, 0);
    }

    /** What is set in between is forgotten afterwards. */
    void run(Writing writing) {
        write(() -> {
            content.saveGraphicsState();
            writing.write();
            content.restoreGraphicsState();
        });
    }

    @Override
    public void move(double x, double y) {
        write(() -> content.moveTo(x(x), y(y)));
        keep(x, y);
    }

    @Override
    public void line(double x, double y) {
        write(() -> content.lineTo(x(x), y(y)));
        keep(x, y);
    }

    @Override
    public void bend(double controlX, double controlY, double x, double y) {
        double fromX = lastX;
        double fromY = lastY;
        write(() -> content.curveTo(x(towards(fromX, controlX)), y(towards(fromY, controlY)), x(towards(x, controlX)),
                y(towards(y, controlY)),
                x(x), y(y)));
        keep(x, y);
    }

    @Override
    public void close() {
        write(content::closePath);
    }

    /** The control point of a cubic curve that runs as the quadratic one. */
    private static double towards(double end, double control) {
        return end + (control - end) * 2 / 3;
    }

    private void opacity(Ink ink) throws IOException {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((float) ink.opacity());
        state.setStrokingAlphaConstant((float) ink.opacity());
        content.setGraphicsStateParameters(state);
    }

    private Color colour(Ink ink) {
        return Color.decode(palette.colour(ink.token()));
    }

    private float x(double x) {
        return (float) (left + x * scale);
    }

    private void keep(double x, double y) {
        lastX = x;
        lastY = y;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException("a page that is made in memory can be written", e);
        }
    }
}
