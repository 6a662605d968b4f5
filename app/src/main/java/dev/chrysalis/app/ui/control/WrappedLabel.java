package dev.chrysalis.app.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Words that take as many lines as they need instead of being cut off. */
public final class WrappedLabel extends Label {

    /** @param styles classes of its look: {@code chr-small} */
    public WrappedLabel(String words, String... styles) {
        super(words);
        setWrapText(true);
        setMinWidth(0);
        setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().addAll(styles);
    }

    /** Words of second rank. */
    public static WrappedLabel muted(String words) {
        return new WrappedLabel(words, "chr-small", "chr-muted");
    }
}
