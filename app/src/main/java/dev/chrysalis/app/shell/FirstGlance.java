package dev.chrysalis.app.shell;

import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/** What is seen of the window while it is put together: the product's mark, the same by day and by night. FX thread only. */
public final class FirstGlance {

    private static final double MARK = 120;
    private static final Color GROUND = Color.web("#6e7781");

    /** A picture is on the screen when the next one is asked for. */
    private static final int PICTURES = 2;

    private final Stage stage;

    /** @param stage stands where the window will stand */
    public FirstGlance(Stage stage) {
        this.stage = stage;
    }

    /** @param then what takes its time, begun once the mark is seen */
    public void show(Runnable then) {
        StackPane ground = new StackPane(new Logo(MARK));
        ground.setStyle("-fx-background-color: transparent;");
        Scene scene = new Scene(ground, GROUND);
        scene.getStylesheets().add(Objects.requireNonNull(FirstGlance.class.getResource("logo.css")).toExternalForm());
        stage.setScene(scene);
        stage.show();
        new AnimationTimer() {

            private int pictures;

            @Override
            public void handle(long now) {
                pictures++;
                if (pictures > PICTURES) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
