package dev.chrysalis.app.timeline.paint;

import dev.chrysalis.app.timeline.scene.drawing.TimelineLayout;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.shape.Target;
import dev.chrysalis.app.ui.theme.Palette;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Shows a picture on a canvas, and over each card and each step a transparent node that takes the focus and speaks to screen
 * readers. However often it is told a new scenery, it paints once a frame. FX thread only.
 */
public final class TimelineCanvas extends Region {

    private final TimelineLayout layout;
    private final Fonts fonts;
    private final Consumer<Subject> focused;
    private final Canvas canvas = new Canvas();
    private final Pane nodes = new Pane();
    private final Map<Subject, Region> reached = new HashMap<>();
    private Optional<Scenery> scenery = Optional.empty();
    private Picture picture = new Picture(0, 0, Map.of(), List.of());
    private Paints paints;
    private TimelineModel told;
    private boolean stale;
    private boolean unplaced;

    /** @param focused told when the keyboard reaches a card or a step */
    public TimelineCanvas(TimelineLayout layout, Fonts fonts, Palette palette, Consumer<Subject> focused) {
        this.layout = layout;
        this.fonts = fonts;
        this.focused = focused;
        paints = new Paints(palette, fonts);
        // one for all layers: each of its own would be put together anew in every frame, which costs more than painting it
        canvas.setMouseTransparent(true);
        nodes.setMouseTransparent(true);
        getChildren().addAll(canvas, nodes);
        setMinSize(0, 0);
    }

    public void show(Scenery newScenery) {
        scenery = Optional.of(newScenery);
        stale = true;
        requestLayout();
    }

    public void wear(Palette palette) {
        paints = new Paints(palette, fonts);
        stale = true;
        requestLayout();
    }

    public Picture picture() {
        return picture;
    }

    public Optional<Target> at(double x, double y) {
        return picture.at(x, y);
    }

    /** Moves the keyboard to a card or a step that is in the picture. */
    public void focus(Subject subject) {
        place();
        Optional.ofNullable(reached.get(subject)).ifPresent(Region::requestFocus);
    }

    /** Draws and paints now, without waiting for the next frame. */
    public void paintNow() {
        draw();
        place();
    }

    private void draw() {
        stale = false;
        scenery.ifPresent(seen -> {
            picture = layout.draw(seen);
            paint(picture);
            unplaced = true;
        });
    }

    /** After the picture is seen: nobody reaches for a card before. */
    private void place() {
        if (unplaced) {
            unplaced = false;
            scenery.ifPresent(seen -> place(picture, seen.model()));
        }
    }

    @Override
    protected void layoutChildren() {
        nodes.resizeRelocate(0, 0, getWidth(), getHeight());
        if (stale) {
            draw();
            Platform.runLater(this::place);
        }
    }

    private void paint(Picture drawn) {
        if (canvas.getWidth() != drawn.width() || canvas.getHeight() != drawn.height()) {
            canvas.setWidth(drawn.width());
            canvas.setHeight(drawn.height());
        }
        new CanvasPainter(canvas.getGraphicsContext2D(), paints).paint(drawn);
    }

    private void place(Picture drawn, TimelineModel model) {
        boolean known = model == told;
        told = model;
        Set<Subject> gone = new HashSet<>(reached.keySet());
        for (Target target : drawn.targets()) {
            Subject subject = target.subject();
            if (subject instanceof Subject.OfPhase || subject instanceof Subject.OfStep) {
                gone.remove(subject);
                Region node = reached.computeIfAbsent(subject, this::node);
                if (!known || node.getAccessibleText() == null) {
                    node.setAccessibleText(target.description());
                }
                Box box = target.box();
                node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
            }
        }
        boolean lost = gone.stream().anyMatch(subject -> reached.get(subject).isFocused());
        gone.forEach(subject -> nodes.getChildren().remove(reached.remove(subject)));
        if (lost) {
            scenery.flatMap(Scenery::selected).ifPresent(this::focus);
        }
    }

    /** Tab goes from card to card; within an open card the arrows go from step to step. */
    private Region node(Subject subject) {
        Region node = new Region();
        node.setManaged(false);
        node.setId(id(subject));
        node.setFocusTraversable(subject instanceof Subject.OfPhase);
        node.setAccessibleRole(subject instanceof Subject.OfPhase ? AccessibleRole.BUTTON : AccessibleRole.LIST_ITEM);
        node.focusedProperty().addListener((property, before, after) -> {
            if (after) {
                focused.accept(subject);
            }
        });
        nodes.getChildren().add(node);
        return node;
    }

    /** {@code card-2026-11-message-time-expand}, {@code step-2026-11-message-time-expand-010}: a dot would not be found again. */
    private static String id(Subject subject) {
        String name = subject instanceof Subject.OfStep row
                ? "step-" + row.step().release() + "-" + row.step().phase().folder() + "-" + row.step().number()
                : subject instanceof Subject.OfPhase card ? "card-" + card.release() + "-" + card.phase().folder() : "";
        return name.replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
