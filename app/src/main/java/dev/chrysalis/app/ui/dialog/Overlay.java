package dev.chrysalis.app.ui.dialog;

import atlantafx.base.controls.ModalPane;
import dev.chrysalis.app.ui.theme.Motion;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** The layer over the window in which one dialog at a time is shown. FX thread only. */
public final class Overlay {

    private final ModalPane pane = new ModalPane();

    private final Motion motion;
    /** Where the keyboard was before, and goes again afterwards. */
    private Optional<Node> focused = Optional.empty();

    public Overlay(Motion motion) {
        this.motion = motion;
        pane.setId("overlay");
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.displayProperty().addListener((property, before, after) -> {
            if (!after) {
                focused.filter(node -> node.getScene() == pane.getScene()).ifPresent(Node::requestFocus);
                focused = Optional.empty();
            }
        });
    }

    /** To be laid over everything else of the window. */
    public Node node() {
        return pane;
    }

    /** @param persistent whether a click beside it leaves it there */
    public void show(Region content, Pos position, boolean persistent) {
        if (!isShowing()) {
            focused = Optional.ofNullable(pane.getScene()).map(Scene::getFocusOwner);
        }
        pane.setAlignment(position);
        pane.setPersistent(persistent);
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.show(content);
        motion.appear(content);
    }

    public void hide() {
        pane.hide(true);
    }

    public boolean isShowing() {
        return pane.isDisplay();
    }
}
