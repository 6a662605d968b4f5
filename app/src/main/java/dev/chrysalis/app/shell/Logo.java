package dev.chrysalis.app.shell;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The chrysalis: three parts, one per phase. */
public final class Logo extends VBox {

    private static final double WIDTH = 0.55;

    /** @param height in px */
    public Logo(double height) {
        getStyleClass().add("chr-logo");
        double width = height * WIDTH;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        getChildren().addAll(part("top", width, height * 0.34), part("middle", width, height * 0.26), part("bottom", width, height * 0.34));
        setSpacing(height * 0.03);
        setMouseTransparent(true);
    }

    private static Region part(String name, double width, double height) {
        Region part = new Region();
        part.getStyleClass().add(name);
        part.setMinSize(width, height);
        part.setPrefSize(width, height);
        part.setMaxSize(width, height);
        return part;
    }
}
