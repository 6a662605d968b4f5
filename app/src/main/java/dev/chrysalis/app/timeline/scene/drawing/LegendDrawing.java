package dev.chrysalis.app.timeline.scene.drawing;

import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Corners;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.Fill;
import dev.chrysalis.app.timeline.scene.shape.IconName;
import dev.chrysalis.app.timeline.scene.shape.Ink;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Sketch;
import dev.chrysalis.app.timeline.scene.shape.Stroke;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.PhaseName;
import java.util.List;
import java.util.Optional;

/** What the small icons of an open card mean; stands where no card is. Closed, it leaves a pill that opens it. */
final class LegendDrawing {

    private static final double HEIGHT = 104;
    private static final double PADDING = 14;
    private static final double ROW = 20;
    private static final double ICON = 14;
    private static final double GAP = 22;
    private static final double MARGIN = 10;
    private static final double CLOSE = 16;
    private static final double PILL = 24;

    private final Drawing drawing;
    private final Sketch sketch;

    LegendDrawing(Drawing drawing) {
        this.drawing = drawing;
        this.sketch = drawing.sketch();
    }

    /** Gives where it stands; empty where there is no room. */
    Optional<Box> draw() {
        if (drawing.level() != Level.STEPS) {
            return Optional.empty();
        }
        return drawing.scenery().legend() ? opened() : closed();
    }

    private Optional<Box> opened() {
        List<Column> columns = columns();
        double width = columns.stream().mapToDouble(this::width).sum() + (columns.size() - 1) * GAP + 2 * PADDING + CLOSE;
        Optional<Box> place = place(width, HEIGHT);
        place.ifPresent(box -> draw(box, columns));
        return place;
    }

    private Optional<Box> closed() {
        String words = drawing.words().get("legend");
        Optional<Box> place = place(PILL / 2 + ICON + 6 + sketch.width(words, Face.SMALL) + PILL / 2, PILL);
        place.ifPresent(box -> {
            sketch.rectangle(Layer.OVERLAY, box, Corners.all(PILL / 2), Fill.plain(Ink.SURFACE), Stroke.solid(Ink.BORDER, 1));
            sketch.icon(Layer.OVERLAY, IconName.NOTICE, box.x() + PILL / 2 - 2, box.centreY() - ICON / 2, ICON, Ink.MUTED);
            sketch.text(Layer.OVERLAY, words, box.x() + PILL / 2 + ICON + 4, box.y() + 16.5, Face.SMALL, Ink.MUTED);
            sketch.target(box, new Subject.OfLegend(), () -> drawing.words().get("legend.toggle"));
        });
        return place;
    }

    private List<Column> columns() {
        TimelineWords words = drawing.words();
        return List.of(new Column(words.get("legend.locks"), List.of(new Row(IconName.LOCK_NOBODY, Ink.MUTED, words.get("legend.nobody")),
                        new Row(IconName.LOCK_WRITERS, Ink.WARN, words.get("legend.writers")),
                        new Row(IconName.LOCK_EVERYBODY, Ink.BAD, words.get("legend.everybody")))),
                new Column(words.get("legend.steps"), List.of(row(Standing.DONE), row(Standing.RUNNING), row(Standing.PLANNED))),
                new Column("", List.of(row(Standing.FAILED), row(Standing.UNDONE),
                        new Row(IconName.HIDDEN, Ink.MUTED, words.get("legend.hidden")))));
    }

    private Row row(Standing standing) {
        return new Row(standing.icon(), standing.ink(), drawing.words().standing(standing));
    }

    private Optional<Box> place(double width, double height) {
        for (PhaseName lane : List.of(PhaseName.CONTRACT, PhaseName.EXPAND, PhaseName.ROLLOUT)) {
            Box room = drawing.frame().lane(lane);
            for (double x : new double[] {room.x() + MARGIN, room.right() - width - MARGIN}) {
                Box box = new Box(Math.rint(x), room.bottom() - height - MARGIN, Math.rint(width), height);
                if (box.y() > room.y() && x >= room.x() && drawing.cards().stream().noneMatch(card -> card.box().grown(6).overlaps(box))) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    private void draw(Box box, List<Column> columns) {
        sketch.rectangle(Layer.OVERLAY, box, Corners.all(8), Fill.plain(Ink.SURFACE), Stroke.solid(Ink.BORDER, 1));
        double x = box.x() + PADDING;
        for (Column column : columns) {
            sketch.text(Layer.OVERLAY, column.title(), x, box.y() + 23, Face.SMALL_STRONG, Ink.MUTED);
            double y = box.y() + 34;
            for (Row row : column.rows()) {
                sketch.icon(Layer.OVERLAY, row.icon(), x, y, ICON, row.ink());
                sketch.text(Layer.OVERLAY, row.words(), x + ICON + 7, y + 11.5, Face.SMALL, Ink.MUTED);
                y += ROW;
            }
            x += width(column) + GAP;
        }
        Box close = new Box(box.right() - CLOSE - 10, box.y() + 10, CLOSE, CLOSE);
        sketch.icon(Layer.OVERLAY, IconName.CLOSE, close.x(), close.y(), CLOSE, Ink.MUTED);
        sketch.target(close.grown(4), new Subject.OfLegend(), () -> drawing.words().get("legend.close"));
    }

    private double width(Column column) {
        return Math.max(sketch.width(column.title(), Face.SMALL_STRONG),
                column.rows().stream().mapToDouble(row -> ICON + 7 + sketch.width(row.words(), Face.SMALL)).max().orElse(0));
    }

    private record Column(String title, List<Row> rows) {
    }

    private record Row(IconName icon, Ink ink, String words) {
    }
}
