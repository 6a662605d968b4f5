package dev.chrysalis.app.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Words that wrap, and are shown whole however narrow it gets. */
public final class Sentence extends Label {

    public Sentence(String words, String... styleClasses) {
        super(words);
        getStyleClass().addAll(styleClasses);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
    }
}
