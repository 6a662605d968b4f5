package dev.chrysalis.app.ui.control;

import dev.chrysalis.app.ui.theme.ReleaseMark;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The hue and the pattern of a release as a small square. */
public final class ReleaseSwatch extends StackPane {

    private static final double SIZE = 12;

    public ReleaseSwatch(ReleaseMark mark) {
        getStyleClass().addAll("chr-release-swatch", "release-" + mark.hue());
        Region pattern = new Region();
        pattern.getStyleClass().addAll("pattern", mark.pattern().styleClass());
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        getChildren().add(pattern);
    }
}
