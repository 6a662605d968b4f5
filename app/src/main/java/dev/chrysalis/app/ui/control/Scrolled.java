package dev.chrysalis.app.ui.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Something that may be higher than its place: it fills the place, and is scrolled where it needs more. */
public final class Scrolled extends ScrollPane {

    public Scrolled(Region content) {
        super(content);
        getStyleClass().add("chr-scrolled");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        setFocusTraversable(false);
    }
}
