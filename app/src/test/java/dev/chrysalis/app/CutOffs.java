package dev.chrysalis.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/**
 * Words of a window that cannot be read to their end: shortened with an ellipsis, wider than the field that holds them, or beyond the
 * window's edge. What lies outside a scrolled area can be scrolled to, but not sideways.
 */
final class CutOffs {

    private static final double PIXEL = 1.5;

    private final Scene scene;
    private final List<String> found = new ArrayList<>();

    private CutOffs(Scene scene) {
        this.scene = scene;
    }

    /** The words that are cut off, each with where it stands. */
    static List<String> in(Scene scene) {
        CutOffs cutOffs = new CutOffs(scene);
        cutOffs.look(scene.getRoot());
        return cutOffs.found;
    }

    private void look(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            measure(labeled);
        } else if (node instanceof TextField field && field.getText().isEmpty() && field.getPromptText() != null) {
            measure(field);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void measure(Labeled labeled) {
        String shown = labeled.getChildrenUnmodifiable().stream().filter(child -> child instanceof Text && child != labeled.getGraphic())
                .map(child -> ((Text) child).getText()).findFirst().orElse(labeled.getText());
        if (labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        if (labeled.getWidth() > 0 && labeled.getTooltip() == null && shown.length() < labeled.getText().strip().length()) {
            report(labeled, "“" + labeled.getText() + "” is shown as “" + shown + "”");
        } else {
            within(labeled, labeled.getText());
        }
    }

    private void measure(TextField field) {
        Text prompt = new Text(field.getPromptText());
        prompt.setFont(field.getFont());
        double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
        if (prompt.getLayoutBounds().getWidth() > room + PIXEL) {
            report(field, "“" + field.getPromptText() + "” needs " + Math.round(prompt.getLayoutBounds().getWidth()) + " of "
                    + Math.round(room));
        }
    }

    /** Whether it reaches beyond the window, or beyond the sides of the scrolled area that it is in. */
    private void within(Labeled labeled, String words) {
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        Node scrolled = labeled.getParent();
        while (scrolled != null && !(scrolled instanceof ScrollPane) && !(scrolled instanceof VirtualFlow)) {
            scrolled = scrolled.getParent();
        }
        Bounds room = scrolled == null ? scene.getRoot().getLayoutBounds() : scrolled.localToScene(scrolled.getLayoutBounds());
        boolean sideways = bounds.getMinX() < room.getMinX() - PIXEL || bounds.getMaxX() > room.getMaxX() + PIXEL;
        boolean upright = scrolled == null && (bounds.getMinY() < room.getMinY() - PIXEL || bounds.getMaxY() > room.getMaxY() + PIXEL);
        if (sideways || upright) {
            report(labeled, "“" + words + "” reaches beyond " + (scrolled == null ? "the window" : scrolled.getClass().getSimpleName()));
        }
    }

    private void report(Node node, String what) {
        StringBuilder where = new StringBuilder();
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (outer.getId() != null) {
                where.insert(0, " in #" + outer.getId());
                break;
            }
        }
        found.add(what + where);
    }
}
