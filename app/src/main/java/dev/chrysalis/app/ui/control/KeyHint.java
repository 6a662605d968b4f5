package dev.chrysalis.app.ui.control;

import javafx.scene.control.Label;

/** The key of an action, shown beside its words. */
public final class KeyHint extends Label {

    public KeyHint(String keys) {
        super(keys);
        getStyleClass().add("chr-key");
        setMinWidth(USE_PREF_SIZE);
    }
}
