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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a picture as SVG that stands alone: colours are written out, icons are outlines. */
public final class SvgPainter implements Shape.Painter {

    private final Palette palette;
    private final IconOutlines icons = new IconOutlines();
    private final StringBuilder body = new StringBuilder();
    private final Map<Fill, String> textures = new LinkedHashMap<>();

    private SvgPainter(Palette palette) {
        this.palette = palette;
    }

    /** The picture as a whole document. */
    public static String svg(Picture picture, Palette palette) {
        SvgPainter painter = new SvgPainter(palette);
        for (Layer layer : Layer.values()) {
            painter.body.append("<g id=\"").append(layer.name().toLowerCase(Locale.ROOT)).append("\">\n");
            picture.layer(layer).forEach(shape -> shape.paintWith(painter));
            painter.body.append("</g>\n");
        }
        String size = number(picture.width()) + "\" height=\"" + number(picture.height());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + size + "\" viewBox=\"0 0 " + number(picture.width()) + " "
                + number(picture.height()) + "\">\n" + painter.definitions() + "<rect width=\"" + size + "\" fill=\""
                + palette.colour("surface") + "\"/>\n" + painter.body + "</svg>\n";
    }

    @Override
    public void paint(Shape.Rectangle rectangle) {
        Box box = rectangle.box();
        Corners corners = rectangle.corners();
        if (corners.areEqual()) {
            String round = corners.topLeft() > 0 ? " rx=\"" + number(corners.topLeft()) + "\"" : "";
            body.append("<rect x=\"").append(number(box.x())).append("\" y=\"").append(number(box.y())).append("\" width=\"")
                    .append(number(box.width())).append("\" height=\"").append(number(box.height())).append('"').append(round);
        } else {
            body.append("<path d=\"").append(data(box, corners)).append('"');
        }
        body.append(fill(rectangle.fill())).append(stroke(rectangle.stroke())).append("/>\n");
    }

    @Override
    public void paint(Shape.Path path) {
        body.append("<path d=\"").append(data(path.segments())).append('"').append(fill(Fill.plain(path.fill())))
                .append(stroke(path.stroke())).append("/>\n");
    }

    @Override
    public void paint(Shape.TextRun text) {
        Face face = text.face();
        String turn = text.upwards() ? " transform=\"rotate(-90 " + number(text.x()) + " " + number(text.baseline()) + ")\"" : "";
        body.append("<text x=\"").append(number(text.x())).append("\" y=\"").append(number(text.baseline())).append("\" font-family=\"")
                .append(face.family() == Face.Family.WORDS ? "Inter, sans-serif" : "JetBrains Mono, monospace").append("\" font-size=\"")
                .append(number(face.size())).append("\" font-weight=\"").append(face.weight()).append('"')
                .append(fill(Fill.plain(text.ink()))).append(text.struck() ? " text-decoration=\"line-through\"" : "").append(turn)
                .append('>')
                .append(escaped(text.text())).append("</text>\n");
    }

    @Override
    public void paint(Shape.Icon icon) {
        body.append("<path transform=\"translate(").append(number(icon.x())).append(' ').append(number(icon.y())).append(") scale(")
                .append(String.format(Locale.ROOT, "%.4f", icon.size() / IconOutlines.SIZE)).append(")\" d=\"")
                .append(data(icons.of(icon.name()))).append('"').append(fill(Fill.plain(icon.ink()))).append("/>\n");
    }

    private String definitions() {
        if (textures.isEmpty()) {
            return "";
        }
        return textures.entrySet().stream().map(entry -> pattern(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", "<defs>\n", "</defs>\n"));
    }

    private String pattern(Fill fill, String id) {
        Texture texture = fill.texture();
        String size = "width=\"" + texture.size() + "\" height=\"" + texture.size() + "\"";
        String ground = fill.ground().isVisible() ? "<rect " + size + fill(Fill.plain(fill.ground())) + "/>" : "";
        String strokes = texture.strokes().stream().map(stroke -> "<path d=\"" + data(stroke) + "\" fill=\"none\" stroke-linecap=\"round\""
                + stroke(Stroke.solid(fill.mark(), texture.thickness())) + "/>").collect(Collectors.joining());
        return "<pattern id=\"" + id + "\" patternUnits=\"userSpaceOnUse\" " + size + ">" + ground + strokes + "</pattern>\n";
    }

    private String fill(Fill fill) {
        if (fill.texture() != Texture.PLAIN) {
            return " fill=\"url(#" + textures.computeIfAbsent(fill, missing -> "texture-" + (textures.size() + 1)) + ")\"";
        }
        return fill.ground().isVisible() ? " fill=\"" + palette.colour(fill.ground().token()) + "\"" + opacity("fill", fill.ground())
                : " fill=\"none\"";
    }

    private String stroke(Stroke stroke) {
        if (!stroke.ink().isVisible()) {
            return "";
        }
        String dash = Arrays.stream(stroke.dash().lengths()).mapToObj(SvgPainter::number).collect(Collectors.joining(" "));
        return " stroke=\"" + palette.colour(stroke.ink().token()) + "\"" + opacity("stroke", stroke.ink()) + " stroke-width=\""
                + number(stroke.width()) + "\"" + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    private static String opacity(String what, Ink ink) {
        return ink.opacity() < 1 ? " " + what + "-opacity=\"" + number(ink.opacity()) + "\"" : "";
    }

    private static String data(Box box, Corners corners) {
        return data(Outline.of(box, corners));
    }

    private static String data(List<Segment> segments) {
        Data data = new Data();
        segments.forEach(segment -> segment.drawWith(data));
        return data.text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Writes a path. */
    private static final class Data implements Segment.Pen {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void move(double x, double y) {
            add('M', x, y);
        }

        @Override
        public void line(double x, double y) {
            add('L', x, y);
        }

        @Override
        public void bend(double controlX, double controlY, double x, double y) {
            add('Q', controlX, controlY, x, y);
        }

        @Override
        public void close() {
            add('Z');
        }

        private void add(char command, double... points) {
            text.append(command).append(Arrays.stream(points).mapToObj(SvgPainter::number).collect(Collectors.joining(" ")));
        }
    }
}
