package dev.chrysalis.app.timeline.export;

import dev.chrysalis.app.timeline.scene.shape.IconName;
import dev.chrysalis.app.timeline.scene.shape.Segment;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The outlines of icons, so that an exported picture needs no icon font. */
final class IconOutlines {

    /** Where the icon pack keeps its font. */
    static final String FONT = "/META-INF/resources/materialdesignicons2/5.8.55/fonts/materialdesignicons-webfont.ttf";
    /** The edge of the square that the outlines are drawn in. */
    static final int SIZE = 24;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<IconName, List<Segment>> known = new EnumMap<>(IconName.class);
    private final Font font;

    IconOutlines() {
        try (InputStream stream = IconOutlines.class.getResourceAsStream(FONT)) {
            font = Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont((float) SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the icon font is not a font", e);
        }
    }

    /** The path of an icon in a square of {@link #SIZE}. */
    List<Segment> of(IconName name) {
        return known.computeIfAbsent(name, this::outline);
    }

    private List<Segment> outline(IconName name) {
        // the glyphs stand on a baseline one eighth above the square's lower edge
        PathIterator path = font.createGlyphVector(EXACT, new String(Character.toChars(name.code()))).getOutline(0, SIZE * 0.875f)
                .getPathIterator(null);
        List<Segment> outline = new ArrayList<>();
        double[] points = new double[6];
        while (!path.isDone()) {
            outline.add(switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> new Segment.Move(points[0], points[1]);
                case PathIterator.SEG_LINETO -> new Segment.Line(points[0], points[1]);
                case PathIterator.SEG_QUADTO -> new Segment.Bend(points[0], points[1], points[2], points[3]);
                case PathIterator.SEG_CLOSE -> new Segment.Close();
                default -> throw new IllegalStateException("the icon font has quadratic curves only");
            });
            path.next();
        }
        return outline;
    }
}
