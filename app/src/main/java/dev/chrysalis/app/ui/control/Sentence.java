package dev.chrysalis.app.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Words that wrap, and are shown whole however narrow it gets. */
public final class Sentence extends Label {

    public Sentence(String words, String... styleClasses) {
        super(words);
        getStyleClass().addAll(styleClasses);
        setWrapText(true);
        setMinWidth(0);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Of second rank: smaller and quieter. */
    public static Sentence muted(String words) {
        return new Sentence(words, "chr-small", "chr-muted");
    }
}
