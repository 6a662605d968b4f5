package dev.chrysalis.app.runbook;

import java.awt.image.BufferedImage;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** One page of the runbook as it is printed, on a desk; white in dark too. */
final class PageView extends ScrollPane {

    private static final double STEP = 1.15;
    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 3;
    private static final double FIRST = 0.88;
    private static final double DESK = 40;
    /** A page at 100 % shows 96 pixels to an inch, as other programs do. */
    private static final double PIXELS_PER_POINT = 96.0 / 72;
    /** Of A4 at 100 %; Letter is a little wider and still fits the desk's edge. */
    private static final double PAGE_WIDTH = 794;
    private static final double PAGE_HEIGHT = 1123;

    private final ImageView sheet = new ImageView();
    private final Label waiting = new Label();
    private final DoubleProperty zoom = new SimpleDoubleProperty(FIRST);
    private double drawnAt = FIRST;
    private boolean chosen;

    /** @param words what the empty sheet says until there is a page */
    PageView(String words) {
        setId("runbook-preview");
        getStyleClass().add("chr-desk");
        waiting.setText(words);
        waiting.getStyleClass().add("chr-paper-waiting");
        waiting.visibleProperty().bind(sheet.imageProperty().isNull());
        waiting.managedProperty().bind(waiting.visibleProperty());
        waiting.setAlignment(Pos.CENTER);
        waiting.prefWidthProperty().bind(zoom.multiply(PAGE_WIDTH));
        waiting.prefHeightProperty().bind(zoom.multiply(PAGE_HEIGHT));
        StackPane paper = new StackPane(sheet, waiting);
        paper.getStyleClass().add("chr-paper");
        paper.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane desk = new StackPane(paper);
        desk.getStyleClass().add("chr-desk-ground");
        setContent(desk);
        setFitToWidth(true);
        viewportBoundsProperty().addListener((property, before, after) -> {
            if (before.getWidth() != after.getWidth()) {
                fitFirst();
            }
        });
    }

    DoubleProperty zoomProperty() {
        return zoom;
    }

    void smaller() {
        chosen = true;
        zoom.set(Math.max(SMALLEST, zoom.get() / STEP));
    }

    void larger() {
        chosen = true;
        zoom.set(Math.min(LARGEST, zoom.get() * STEP));
    }

    /** Makes the whole page visible. */
    void fit() {
        chosen = true;
        Image image = sheet.getImage();
        if (image != null) {
            double height = sheet.getFitHeight() / drawnAt;
            zoom.set(within((getViewportBounds().getHeight() - DESK) / height));
        }
    }

    /** Until the person zooms, a page is as wide as the desk allows. */
    void fitFirst() {
        double room = getViewportBounds().getWidth() - DESK;
        if (!chosen && room > 0) {
            zoom.set(within(Math.min(FIRST, room / PAGE_WIDTH)));
        }
    }

    /** How many pixels of the screen a point of the page has. */
    double pixelsPerPoint() {
        return zoom.get() * PIXELS_PER_POINT * density();
    }

    void show(BufferedImage picture) {
        drawnAt = zoom.get();
        sheet.setImage(toImage(picture));
        sheet.setFitWidth(picture.getWidth() / density());
        sheet.setFitHeight(picture.getHeight() / density());
    }

    private double density() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    private static double within(double wanted) {
        return Math.max(SMALLEST, Math.min(LARGEST, wanted));
    }

    void clear() {
        sheet.setImage(null);
    }

    private static Image toImage(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
