package dev.chrysalis.app.timeline.paint;

import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Outline;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import dev.chrysalis.app.timeline.scene.shape.Shape;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Texture;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;

/** Paints shapes on a canvas. FX thread only. */
public final class CanvasPainter implements Shape.Painter, Segment.Pen {

    private static final double ASCENT = 0.875;

    private final GraphicsContext graphics;
    private final Paints paints;

    public CanvasPainter(GraphicsContext graphics, Paints paints) {
        this.graphics = graphics;
        this.paints = paints;
    }

    /** Paints a whole picture over what was there before. */
    public void paint(Picture picture) {
        graphics.setFill(paints.colour(Ink.SURFACE));
        graphics.fillRect(0, 0, picture.width(), picture.height());
        graphics.setLineCap(StrokeLineCap.BUTT);
        for (Layer layer : Layer.values()) {
            picture.layer(layer).forEach(shape -> shape.paintWith(this));
        }
    }

    @Override
    public void paint(Shape.Rectangle rectangle) {
        Box box = rectangle.box();
        Corners corners = rectangle.corners();
        boolean filled = isVisible(rectangle.fill());
        boolean edged = rectangle.stroke().ink().isVisible();
        if (filled) {
            graphics.setFill(paint(rectangle.fill()));
        }
        if (edged) {
            take(rectangle.stroke());
        }
        double arc = 2 * corners.topLeft();
        if (!corners.areEqual()) {
            draw(Outline.of(box, corners), filled, edged);
            return;
        }
        if (arc > 0 && rectangle.fill().texture() == Texture.PLAIN && rectangle.stroke().dash() == Stroke.Dash.SOLID) {
            paints.rounded(rectangle).paint(graphics, box);
            return;
        }
        if (filled) {
            if (arc == 0) {
                graphics.fillRect(box.x(), box.y(), box.width(), box.height());
            } else {
                graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
            }
        }
        if (edged) {
            graphics.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        }
    }

    @Override
    public void paint(Shape.Path path) {
        Optional<Box> straight = path.straight();
        if (straight.isPresent()) {
            graphics.setFill(paints.colour(path.stroke().ink()));
            Box line = straight.get();
            graphics.fillRect(line.x(), line.y(), line.width(), line.height());
            return;
        }
        boolean edged = path.stroke().ink().isVisible();
        if (path.fill().isVisible()) {
            graphics.setFill(paints.colour(path.fill()));
        }
        if (edged) {
            take(path.stroke());
        }
        draw(path.segments(), path.fill().isVisible(), edged);
    }

    @Override
    public void paint(Shape.TextRun text) {
        graphics.setFont(paints.fonts().of(text.face()));
        graphics.setFill(paints.colour(text.ink()));
        if (text.upwards()) {
            graphics.save();
            graphics.translate(text.x(), text.baseline());
            graphics.rotate(-90);
            graphics.fillText(text.text(), 0, 0);
            graphics.restore();
            return;
        }
        graphics.fillText(text.text(), text.x(), text.baseline());
        if (text.struck()) {
            double y = text.baseline() - text.face().size() * 0.32;
            graphics.setStroke(paints.colour(text.ink()));
            graphics.setLineWidth(1);
            graphics.setLineDashes();
            graphics.strokeLine(text.x(), y, text.x() + paints.fonts().width(text.text(), text.face()), y);
        }
    }

    @Override
    public void paint(Shape.Icon icon) {
        graphics.setFont(paints.fonts().icons(icon.size()));
        graphics.setFill(paints.colour(icon.ink()));
        graphics.fillText(Character.toString(icon.name().code()), icon.x(), icon.y() + icon.size() * ASCENT);
    }

    @Override
    public void move(double x, double y) {
        graphics.moveTo(x, y);
    }

    @Override
    public void line(double x, double y) {
        graphics.lineTo(x, y);
    }

    @Override
    public void bend(double controlX, double controlY, double x, double y) {
        graphics.quadraticCurveTo(controlX, controlY, x, y);
    }

    @Override
    public void close() {
        graphics.closePath();
    }

    private void draw(List<Segment> segments, boolean filled, boolean edged) {
        graphics.beginPath();
        segments.forEach(segment -> segment.drawWith(this));
        if (filled) {
            graphics.fill();
        }
        if (edged) {
            graphics.stroke();
        }
    }

    private void take(Stroke stroke) {
        graphics.setStroke(paints.colour(stroke.ink()));
        graphics.setLineWidth(stroke.width());
        graphics.setLineDashes(stroke.dash().lengths());
    }

    private Paint paint(Fill fill) {
        return fill.texture() == Texture.PLAIN ? paints.colour(fill.ground()) : paints.texture(fill);
    }

    private static boolean isVisible(Fill fill) {
        return fill.ground().isVisible() || fill.texture() != Texture.PLAIN;
    }
}
