package dev.chrysalis.app.timeline.paint;

import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.timeline.scene.shape.TextMeasure;
import dev.chrysalis.app.ui.control.Icon;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.IkonResolver;

/**
 * The toolkit's fonts of the timeline's faces, each looked up once. Measures letter by letter and remembers each, which is fast
 * enough for every frame and exact to a pixel. Not safe to share between threads; the bundled faces are loaded before.
 */
public final class Fonts implements TextMeasure {

    private static final int MEDIUM = 500;
    private static final int SEMI_BOLD = 600;

    private final Map<Face, Font> faces = new EnumMap<>(Face.class);
    private final Map<Double, Font> icons = new HashMap<>();
    private final Map<Face, Map<Integer, Double>> widths = new EnumMap<>(Face.class);
    private final Map<Face, Double> others = new EnumMap<>(Face.class);
    private final Text sample = new Text();
    private String iconFamily = "";

    Font of(Face face) {
        return faces.computeIfAbsent(face, Fonts::find);
    }

    Font icons(double size) {
        return icons.computeIfAbsent(size, missing -> Font.font(iconFamily(), size));
    }

    /** As the icons of the controls have loaded it: another megabyte would be felt in the first picture. */
    private String iconFamily() {
        if (iconFamily.isEmpty()) {
            iconFamily = ((Font) IkonResolver.getInstance().resolve(Icon.TIMELINE.literal()).getFont()).getFamily();
        }
        return iconFamily;
    }

    @Override
    public double width(String text, Face face) {
        Map<Integer, Double> known = widths.computeIfAbsent(face, missing -> new HashMap<>());
        double width = 0;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            width += known.computeIfAbsent(text.codePointAt(index), letter -> measured(letter, face));
        }
        return width;
    }

    /** A letter is measured between two others, so that blanks count. */
    private double measured(int letter, Face face) {
        return measured("x" + Character.toString(letter) + "x", face) - others.computeIfAbsent(face, known -> measured("xx", known));
    }

    private double measured(String text, Face face) {
        sample.setFont(of(face));
        sample.setText(text);
        return sample.getLayoutBounds().getWidth();
    }

    private static Font find(Face face) {
        String family = face.family().title();
        String named = switch (face.weight()) {
            case MEDIUM -> family + " Medium";
            case SEMI_BOLD -> family.startsWith("Inter") ? family + " Semi Bold" : family + " SemiBold";
            default -> family;
        };
        Font font = Font.font(named, face.size());
        return font.getFamily().equals(named) ? font
                : Font.font(family, face.weight() >= SEMI_BOLD ? FontWeight.BOLD : FontWeight.NORMAL, face.size());
    }
}
