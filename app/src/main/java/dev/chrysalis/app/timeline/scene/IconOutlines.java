package dev.chrysalis.app.timeline.scene;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The outlines of icons, so that an exported picture needs no icon font. */
final class IconOutlines {

    /** Where the icon pack keeps its font. */
    static final String FONT = "/META-INF/resources/materialdesignicons2/5.8.55/fonts/materialdesignicons-webfont.ttf";
    /** The edge of the square that the outlines are drawn in. */
    static final int SIZE = 24;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<IconName, String> known = new EnumMap<>(IconName.class);
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

    /** The path of an icon in a square of {@link #SIZE}, as SVG writes it. */
    String of(IconName name) {
        return known.computeIfAbsent(name, this::outline);
    }

    private String outline(IconName name) {
        // the glyphs stand on a baseline one eighth above the square's lower edge
        PathIterator path = font.createGlyphVector(EXACT, new String(Character.toChars(name.code()))).getOutline(0, SIZE * 0.875f)
                .getPathIterator(null);
        StringBuilder text = new StringBuilder();
        double[] points = new double[6];
        while (!path.isDone()) {
            int kind = path.currentSegment(points);
            text.append("MLQCZ".charAt(kind));
            for (int index = 0; index < 2 * count(kind); index++) {
                text.append(index == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", points[index]));
            }
            path.next();
        }
        return text.toString();
    }

    private static int count(int kind) {
        return switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
        };
    }
}
