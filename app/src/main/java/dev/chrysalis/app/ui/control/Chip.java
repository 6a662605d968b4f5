package dev.chrysalis.app.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** A word or two in a rounded frame. */
public final class Chip extends Label {

    /** @param tones style classes: {@code accent}, {@code ok}, {@code warn}, {@code bad}, {@code outlined}, {@code square}, {@code mono} */
    public Chip(String text, String... tones) {
        super(text);
        getStyleClass().add("chr-chip");
        getStyleClass().addAll(tones);
        setMinWidth(USE_PREF_SIZE);
    }

    public Chip withIcon(Node icon) {
        setGraphic(icon);
        return this;
    }
}
