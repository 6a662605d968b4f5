package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.Panorama;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.layout.Timetable;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.TextMeasure;

/** Draws the timeline. Not safe to share between threads: it keeps the last axis and the places on it, so that panning costs little. */
public final class TimelineLayout {

    private final TimelineWords words;
    private final TextMeasure measure;
    private Panorama last;

    public TimelineLayout(TimelineWords words, TextMeasure measure) {
        this.words = words;
        this.measure = measure;
    }

    public Picture draw(Scenery scenery) {
        if (last == null || !last.serves(scenery)) {
            last = last == null ? Panorama.of(scenery, new Timetable(scenery.model())) : last.at(scenery);
        }
        Drawing drawing = new Drawing(scenery, last, words, new Sketch(measure));
        new GroundDrawing(drawing).draw();
        Obstacles obstacles = new Obstacles(drawing.cards());
        new FlowDrawing(drawing, obstacles).draw();
        new LinkDrawing(drawing, obstacles).draw();
        new FenceDrawing(drawing).draw();
        new CardDrawing(drawing).draw();
        new FamilyDrawing(drawing).draw();
        new EdgePillDrawing(drawing, new LegendDrawing(drawing).draw()).draw();
        new DragDrawing(drawing).draw();
        new AxisDrawing(drawing).draw();
        new WayBackDrawing(drawing).draw();
        new HeaderDrawing(drawing).draw();
        new NowDrawing(drawing).draw();
        return drawing.sketch().finished(scenery.viewport().width(), scenery.viewport().height());
    }
}
