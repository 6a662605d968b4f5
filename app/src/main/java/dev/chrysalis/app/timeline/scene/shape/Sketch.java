package dev.chrysalis.app.timeline.scene.shape;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A picture that is being drawn. */
public final class Sketch {

    private final TextMeasure measure;
    private final Map<Layer, List<Shape>> layers = new EnumMap<>(Layer.class);
    private final List<Target> targets = new ArrayList<>();

    public Sketch(TextMeasure measure) {
        this.measure = measure;
        for (Layer layer : Layer.values()) {
            layers.put(layer, new ArrayList<>());
        }
    }

    public Picture finished(double width, double height) {
        return new Picture(width, height, layers, targets);
    }

    public void target(Box box, Subject subject, Supplier<String> description) {
        targets.add(new Target(box, subject, description));
    }

    public void area(Layer layer, Box box, Fill fill) {
        rectangle(layer, box, Corners.SHARP, fill, Stroke.NONE);
    }

    public void rectangle(Layer layer, Box box, Corners corners, Fill fill, Stroke stroke) {
        layers.get(layer).add(new Shape.Rectangle(box, corners, fill, stroke));
    }

    public void path(Layer layer, List<Segment> segments, Ink fill, Stroke stroke) {
        layers.get(layer).add(new Shape.Path(segments, fill, stroke));
    }

    public void line(Layer layer, double fromX, double fromY, double toX, double toY, Stroke stroke) {
        path(layer, List.of(new Segment.Move(fromX, fromY), new Segment.Line(toX, toY)), Ink.NONE, stroke);
    }

    public void icon(Layer layer, IconName name, double x, double y, double size, Ink ink) {
        layers.get(layer).add(new Shape.Icon(name, x, y, size, ink));
    }

    /** Words from {@code x} on. */
    public void text(Layer layer, String text, double x, double baseline, Face face, Ink ink) {
        if (!text.isEmpty()) {
            layers.get(layer).add(new Shape.TextRun(text, x, baseline, face, ink, false, false));
        }
    }

    /** As much of the words as there is room for, with a line through them. */
    public void struckText(Layer layer, String text, double x, double baseline, double room, Face face, Ink ink) {
        layers.get(layer).add(new Shape.TextRun(measure.fitted(text, face, room), x, baseline, face, ink, true, false));
    }

    public void centredText(Layer layer, String text, double centre, double baseline, Face face, Ink ink) {
        text(layer, text, centre - width(text, face) / 2, baseline, face, ink);
    }

    /** Words that end at {@code right}; gives where they begin. */
    public double endingText(Layer layer, String text, double right, double baseline, Face face, Ink ink) {
        double x = right - width(text, face);
        text(layer, text, x, baseline, face, ink);
        return x;
    }

    /** Words read from below, beginning at {@code bottom}. */
    public void upwardText(Layer layer, String text, double baselineX, double bottom, Face face, Ink ink) {
        layers.get(layer).add(new Shape.TextRun(text, baselineX, bottom, face, ink, false, true));
    }

    /** As much of the words as there is room for. */
    public void fittedText(Layer layer, String text, double x, double baseline, double room, Face face, Ink ink) {
        text(layer, measure.fitted(text, face, room), x, baseline, face, ink);
    }

    /** Whether words that were drawn on a layer so far stand in a box. */
    public boolean hasWords(Layer layer, Box box) {
        return layers.get(layer).stream().anyMatch(shape -> shape instanceof Shape.TextRun words && words.box(measure).overlaps(box));
    }

    public double width(String text, Face face) {
        return measure.width(text, face);
    }
}
