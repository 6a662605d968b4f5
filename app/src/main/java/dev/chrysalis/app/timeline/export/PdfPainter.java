package dev.chrysalis.app.timeline.export;

import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Outline;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Shape;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Texture;
import dev.chrysalis.app.ui.theme.Palette;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Writes a picture as a page of PDF that is as large as the picture, all of it vectors and text that can be searched. */
public final class PdfPainter implements Shape.Painter {

    /** A px is a 96th of an inch, a point a 72nd. */
    private static final float POINTS = 0.75f;
    private static final int ROUND = 1;

    private final PdfPen pen;
    private final PdfFaces faces;
    private final PDPageContentStream content;
    private final IconOutlines icons = new IconOutlines();

    private PdfPainter(Palette palette, PDDocument document, PDPageContentStream content, double height) {
        this.content = content;
        this.pen = new PdfPen(content, palette, height);
        this.faces = new PdfFaces(document);
    }

    /** The picture as a whole document. */
    public static byte[] pdf(Picture picture, Palette palette) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle((float) picture.width() * POINTS, (float) picture.height() * POINTS));
            document.addPage(page);
            document.getDocumentInformation().setProducer("Chrysalis");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(POINTS, POINTS));
                PdfPainter painter = new PdfPainter(palette, document, content, picture.height());
                painter.paint(new Shape.Rectangle(new Box(0, 0, picture.width(), picture.height()), new Corners(0, 0, 0, 0),
                        Fill.plain(Ink.of("surface")), Stroke.NONE));
                for (Layer layer : Layer.values()) {
                    picture.layer(layer).forEach(shape -> shape.paintWith(painter));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a page that is made in memory can be written", e);
        }
    }

    @Override
    public void paint(Shape.Rectangle rectangle) {
        paint(Outline.of(rectangle.box(), rectangle.corners()), rectangle.fill(), rectangle.stroke());
    }

    @Override
    public void paint(Shape.Path path) {
        paint(path.segments(), Fill.plain(path.fill()), path.stroke());
    }

    @Override
    public void paint(Shape.TextRun text) {
        Face face = text.face();
        pen.run(() -> {
            String known = faces.known(text.text(), face);
            pen.fill(text.ink());
            content.beginText();
            content.setFont(faces.of(face), (float) face.size());
            content.setTextMatrix(text.upwards() ? new Matrix(0, 1, -1, 0, (float) text.x(), pen.y(text.baseline()))
                    : Matrix.getTranslateInstance((float) text.x(), pen.y(text.baseline())));
            content.showText(known);
            content.endText();
            if (text.struck()) {
                double y = text.baseline() - face.size() * 0.32;
                double width = faces.of(face).getStringWidth(known) / 1000 * face.size();
                pen.stroke(Stroke.solid(text.ink(), 1));
                pen.move(text.x(), y);
                pen.line(text.x() + width, y);
                content.stroke();
            }
        });
    }

    @Override
    public void paint(Shape.Icon icon) {
        double scale = icon.size() / IconOutlines.SIZE;
        pen.run(() -> {
            pen.fill(icon.ink());
            PdfPen placed = pen.placed(icon.x(), icon.y(), scale);
            icons.of(icon.name()).forEach(segment -> segment.drawWith(placed));
            content.fill();
        });
    }

    private void paint(List<Segment> outline, Fill fill, Stroke stroke) {
        if (fill.ground().isVisible()) {
            pen.run(() -> {
                pen.fill(fill.ground());
                outline.forEach(segment -> segment.drawWith(pen));
                content.fill();
            });
        }
        if (fill.texture() != Texture.PLAIN) {
            pen.run(() -> texture(outline, fill));
        }
        if (stroke.ink().isVisible()) {
            pen.run(() -> {
                pen.stroke(stroke);
                outline.forEach(segment -> segment.drawWith(pen));
                content.stroke();
            });
        }
    }

    /** Draws tile by tile: the library offers a pattern no pen of its own kind. */
    private void texture(List<Segment> outline, Fill fill) throws IOException {
        Extent extent = new Extent();
        outline.forEach(segment -> segment.drawWith(pen));
        outline.forEach(segment -> segment.drawWith(extent));
        content.clip();
        pen.stroke(Stroke.solid(fill.mark(), fill.texture().thickness()));
        content.setLineCapStyle(ROUND);
        int size = fill.texture().size();
        for (double y = Math.floor(extent.top / size) * size; y < extent.bottom; y += size) {
            for (double x = Math.floor(extent.left / size) * size; x < extent.right; x += size) {
                PdfPen tile = pen.placed(x, y, 1);
                fill.texture().strokes().forEach(line -> line.forEach(segment -> segment.drawWith(tile)));
            }
        }
        content.stroke();
    }

    /** How far a path reaches. */
    private static final class Extent implements Segment.Pen {

        private double left = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;

        @Override
        public void move(double x, double y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        @Override
        public void line(double x, double y) {
            move(x, y);
        }

        @Override
        public void bend(double controlX, double controlY, double x, double y) {
            move(x, y);
        }

        @Override
        public void close() {
            // it began somewhere in between
        }
    }
}
