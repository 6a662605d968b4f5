package dev.chrysalis.app.timeline;

import dev.chrysalis.app.Png;
import dev.chrysalis.app.timeline.paint.TimelineCanvas;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.theme.Appearance;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Writes pictures of the timeline in its main states, light and dark, large and small. */
public final class TimelinePicturesApplication extends Application {

    private Path folder;

    @Override
    public void start(Stage stage) throws Exception {
        folder = Files.createDirectories(Path.of(getParameters().getRaw().get(0)));
        picture(stage, "timeline", 1440, 900, Appearance.LIGHT, this::releases);
        picture(stage, "timeline-dark", 1440, 900, Appearance.DARK, this::releases);
        picture(stage, "timeline-1024x700", 1024, 700, Appearance.LIGHT, this::releases);
        picture(stage, "timeline-steps", 1440, 900, Appearance.LIGHT, this::steps);
        picture(stage, "timeline-steps-dark", 1440, 900, Appearance.DARK, this::steps);
        picture(stage, "timeline-steps-1024x700", 1024, 700, Appearance.LIGHT, this::steps);
        picture(stage, "timeline-year", 1440, 900, Appearance.LIGHT, this::year);
        picture(stage, "timeline-refused", 1440, 900, Appearance.LIGHT, this::refused);
        picture(stage, "timeline-move-refused", 1440, 900, Appearance.DARK, this::moveRefused);
        picture(stage, "timeline-1600x1000-dark", 1600, 1000, Appearance.DARK, this::releases);
        picture(stage, "timeline-failed", 1440, 900, Appearance.LIGHT, this::failed);
        picture(stage, "timeline-empty", 1440, 900, Appearance.LIGHT, window -> window.show(ShopStory.project(List.of()),
                RunState.EMPTY));
        Platform.exit();
    }

    private void picture(Stage stage, String name, int width, int height, Appearance appearance, Story story) {
        TimelineWindow window = new TimelineWindow();
        window.theme().appearanceProperty().set(appearance);
        Scene scene = window.scene(width, height);
        stage.setScene(scene);
        stage.show();
        window.show(ShopStory.project(), ShopStory.state());
        settle(scene);
        story.tell(window);
        settle(scene);
        Png.write(scene.snapshot(null), folder.resolve(name + ".png"));
    }

    /** Twice, because the first layout tells the picture its size. */
    private static void settle(Scene scene) {
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private void releases(TimelineWindow window) {
        window.viewModel().select(new Subject.OfPhase(ShopStory.CURRENT, PhaseName.ROLLOUT));
        settle(window);
        double header = window.viewModel().viewport().width() < 800 ? 68 : 100;
        LocalDateTime left = header < 100 ? LocalDateTime.of(2026, 10, 8, 0, 0) : LocalDateTime.of(2026, 9, 11, 0, 0);
        window.viewModel().look(window.viewModel().camera().anchored(window.viewModel().viewport(), left, header));
    }

    private void steps(TimelineWindow window) {
        window.viewModel().select(new Subject.OfStep(new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "040-drop-last-message-id.sql")));
        settle(window);
        window.viewModel().look(window.viewModel().camera().at(window.viewModel().viewport(), Level.STEPS, ShopStory.NOW));
        window.viewModel().look(window.viewModel().camera().anchored(window.viewModel().viewport(), LocalDateTime.of(2026, 11, 10, 2, 0), 112));
    }

    private void year(TimelineWindow window) {
        window.viewModel().look(window.viewModel().at(Level.YEAR));
    }

    private void refused(TimelineWindow window) {
        releases(window);
        settle(window);
        window.viewModel().drag(new Subject.OfPhase("2026.12-customer-tier", PhaseName.EXPAND), LocalDateTime.of(2026, 11, 27, 2, 0));
    }

    private void moveRefused(TimelineWindow window) {
        steps(window);
        settle(window);
        TimelineCanvas canvas = (TimelineCanvas) window.view().node().lookup("#timeline-canvas");
        Box soak = canvas.picture().find(new Subject.OfStep(new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "010-stop-sync.sql"))).orElseThrow().box();
        window.viewModel().drag(new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "040-drop-last-message-id.sql"), canvas.picture(),
                soak.x() + 60, soak.y());
    }

    private void failed(TimelineWindow window) {
        window.show(ShopStory.project(), ShopStory.failed());
        releases(window);
    }

    private static void settle(TimelineWindow window) {
        settle(window.view().node().getScene());
    }

    private interface Story {
        void tell(TimelineWindow window);
    }
}
