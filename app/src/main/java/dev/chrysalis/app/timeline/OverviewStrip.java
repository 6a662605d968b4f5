package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.paint.CanvasPainter;
import dev.chrysalis.app.timeline.paint.Fonts;
import dev.chrysalis.app.timeline.paint.Paints;
import dev.chrysalis.app.timeline.scene.drawing.Overview;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.ui.theme.Palette;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** All releases in a narrow strip; the frame in it is dragged to look elsewhere. FX thread only. */
final class OverviewStrip extends Region {

    private static final double HEIGHT = 58;

    private final TimelineViewModel viewModel;
    private final Fonts fonts;
    private final Canvas canvas = new Canvas();
    private final Region frame = new Region();
    private Palette palette;
    private TimelineModel painted;
    private Overview overview;
    private double grabbed;

    OverviewStrip(TimelineViewModel viewModel, Fonts fonts, Palette palette) {
        this.viewModel = viewModel;
        this.fonts = fonts;
        this.palette = palette;
        painted = viewModel.model();
        overview = new Overview(painted, 0, HEIGHT);
        setId("timeline-overview");
        getStyleClass().add("chr-overview");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        frame.getStyleClass().add("frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        getChildren().addAll(canvas, frame);
        setCursor(Cursor.OPEN_HAND);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> center(event.getX() - grabbed));
    }

    void wear(Palette newPalette) {
        palette = newPalette;
        paint();
    }

    void show(Scenery scenery) {
        if (scenery.model() != painted) {
            painted = scenery.model();
            paint();
        }
        if (scenery.viewport().width() > 0) {
            Box box = overview.frame(viewModel.camera().shown(scenery.viewport()));
            frame.resizeRelocate(box.x(), box.y(), box.width(), box.height());
            frame.setVisible(!painted.releases().isEmpty());
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth()) {
            paint();
            show(viewModel.sceneryProperty().get());
        }
    }

    private void paint() {
        canvas.setWidth(getWidth());
        canvas.setHeight(HEIGHT);
        overview = new Overview(painted, getWidth(), HEIGHT);
        Picture picture = overview.draw(viewModel.words(), fonts);
        new CanvasPainter(canvas.getGraphicsContext2D(), new Paints(palette, fonts)).paint(picture);
    }

    private void press(MouseEvent event) {
        boolean inside = frame.getBoundsInParent().contains(event.getX(), event.getY());
        double middle = frame.getLayoutX() + frame.getWidth() / 2;
        grabbed = inside ? event.getX() - middle : 0;
        if (!inside) {
            center(event.getX());
        }
    }

    private void center(double x) {
        double middle = viewModel.viewport().width() / 2;
        viewModel.look(viewModel.camera().anchored(viewModel.viewport(), overview.at(x), middle));
    }
}
