package dev.chrysalis.app.timeline.scene.shape;

import dev.chrysalis.app.ui.theme.ReleaseMark;
import java.util.List;

/** A repeated pattern, drawn in one tile; it tells releases apart where hue cannot. */
public enum Texture {
    PLAIN(8, 0, List.of()),
    DIAGONAL(8, 2.2, List.of(line(-2, 10, 10, -2), line(-2, 2, 2, -2), line(6, 10, 10, 6))),
    DOTS(6, 2, List.of(line(3, 3, 3.01, 3))),
    CROSSES(8, 1.4, List.of(line(2, 2, 6, 6), line(2, 6, 6, 2))),
    WAVES(8, 1.5, List.of(List.of(new Segment.Move(0, 4), new Segment.Bend(2, 1, 4, 4), new Segment.Bend(6, 7, 8, 4)))),
    /** Not a release's: the stretch in which nothing is done but waiting. */
    SOAK(7, 2, List.of(line(-2, 9, 9, -2), line(-2, 2, 2, -2), line(5, 9, 9, 5)));

    private final int size;
    private final double thickness;
    private final List<List<Segment>> strokes;

    Texture(int size, double thickness, List<List<Segment>> strokes) {
        this.size = size;
        this.thickness = thickness;
        this.strokes = strokes;
    }

    static Texture of(ReleaseMark mark) {
        return valueOf(mark.pattern().name());
    }

    /** The tile's edge in px. */
    public int size() {
        return size;
    }

    /** Of the strokes in px. */
    public double thickness() {
        return thickness;
    }

    /** What is drawn in one tile, with round ends. */
    public List<List<Segment>> strokes() {
        return strokes;
    }

    private static List<Segment> line(double fromX, double fromY, double toX, double toY) {
        return List.of(new Segment.Move(fromX, fromY), new Segment.Line(toX, toY));
    }
}
