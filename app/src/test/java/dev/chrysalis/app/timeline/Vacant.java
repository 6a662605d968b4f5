package dev.chrysalis.app.timeline;

import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A screen with nothing on it. */
record Vacant(ScreenName name, Node node) implements Screen {

    Vacant(ScreenName name) {
        this(name, new Region());
    }

    @Override
    public void attach() {
        // nothing begins
    }

    @Override
    public void detach() {
        // nothing was begun
    }
}
