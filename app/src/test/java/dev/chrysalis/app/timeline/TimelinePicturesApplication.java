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
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Writes pictures of the timeline in its main states, light and dark, large and small. */
public final class TimelinePicturesApplication extends Application {

    private Path folder;
    private Locale language = Locale.ENGLISH;

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
        picture(stage, "timeline-year-1024x700-dark", 1024, 700, Appearance.DARK, this::year);
        picture(stage, "timeline-failed", 1440, 900, Appearance.LIGHT, window -> stands(window, ShopStory.failed()));
        picture(stage, "timeline-failed-steps-dark", 1440, 900, Appearance.DARK, window -> {
            stands(window, ShopStory.failed());
            expand(window);
        });
        picture(stage, "timeline-planned", 1440, 900, Appearance.LIGHT, window -> stands(window, RunState.EMPTY));
        picture(stage, "timeline-rolled-back", 1440, 900, Appearance.LIGHT, window -> stands(window, ShopStory.rolledBack()));
        picture(stage, "timeline-rolled-back-steps", 1440, 900, Appearance.LIGHT, window -> {
            stands(window, ShopStory.rolledBack());
            expand(window);
        });
        picture(stage, "timeline-finished", 1440, 900, Appearance.LIGHT, window -> stands(window, ShopStory.finished()));
        picture(stage, "timeline-many-year", 1440, 900, Appearance.LIGHT, window -> many(window, Level.YEAR));
        picture(stage, "timeline-many", 1440, 900, Appearance.DARK, window -> many(window, Level.RELEASES));
        picture(stage, "timeline-many-steps", 1600, 1000, Appearance.LIGHT, window -> many(window, Level.STEPS));
        picture(stage, "timeline-into-empty", 1440, 900, Appearance.LIGHT, this::intoEmpty);
        picture(stage, "timeline-empty", 1440, 900, Appearance.LIGHT, window -> window.show(ShopStory.project(List.of()),
                RunState.EMPTY));
        language = Locale.GERMAN;
        picture(stage, "timeline-de", 1440, 900, Appearance.LIGHT, this::releases);
        picture(stage, "timeline-de-1024x700", 1024, 700, Appearance.LIGHT, this::releases);
        picture(stage, "timeline-de-steps", 1440, 900, Appearance.LIGHT, this::steps);
        picture(stage, "timeline-de-steps-1024x700-dark", 1024, 700, Appearance.DARK, this::steps);
        picture(stage, "timeline-de-failed-1024x700", 1024, 700, Appearance.LIGHT, window -> stands(window, ShopStory.failed()));
        Platform.exit();
    }

    private void picture(Stage stage, String name, int width, int height, Appearance appearance, Story story) {
        TimelineWindow window = new TimelineWindow(language);
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
        window.viewModel().look(window.viewModel().camera()
                .anchored(window.viewModel().viewport(), LocalDateTime.of(2026, 11, 10, 2, 0), 112));
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
        Box soak = canvas.picture().find(new Subject.OfStep(new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "010-stop-sync.sql")))
                .orElseThrow().box();
        window.viewModel().drag(new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "040-drop-last-message-id.sql"), canvas.picture(),
                soak.x() + 60, soak.y());
    }

    private void stands(TimelineWindow window, RunState state) {
        window.show(ShopStory.project(), state);
        releases(window);
    }

    private void expand(TimelineWindow window) {
        window.viewModel().select(new Subject.OfPhase(ShopStory.CURRENT, PhaseName.EXPAND));
        settle(window);
        window.viewModel().look(window.viewModel().at(Level.STEPS));
    }

    private void many(TimelineWindow window, Level level) {
        window.show(ManyReleases.project(1_000, 6, 10, 1), RunState.EMPTY);
        settle(window);
        window.viewModel().look(window.viewModel().at(level));
    }

    private void intoEmpty(TimelineWindow window) {
        LocalDateTime tomorrow = ShopStory.NOW.plusDays(1);
        ReleaseStory story = new ReleaseStory("2026.12-first", "First").in(PhaseName.EXPAND, tomorrow, tomorrow)
                .person("010-ask", "Ask the team").person("020-tell", "Tell support");
        window.show(ShopStory.project(List.of(story.release())), RunState.EMPTY);
        window.viewModel().select(new Subject.OfRelease("2026.12-first"));
        settle(window);
        window.viewModel().look(window.viewModel().at(Level.STEPS));
        settle(window);
        TimelineCanvas canvas = (TimelineCanvas) window.view().node().lookup("#timeline-canvas");
        Box lane = window.viewModel().viewport().frame().lane(PhaseName.ROLLOUT);
        Box card = canvas.picture().find(new Subject.OfPhase("2026.12-first", PhaseName.EXPAND)).orElseThrow().box();
        window.viewModel().drag(new StepId("2026.12-first", PhaseName.EXPAND, "020-tell.md"), canvas.picture(), card.x() + 60,
                lane.y() + 40);
    }

    private static void settle(TimelineWindow window) {
        settle(window.view().node().getScene());
    }

    private interface Story {
        void tell(TimelineWindow window);
    }
}
