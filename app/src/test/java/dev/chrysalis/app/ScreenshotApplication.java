package dev.chrysalis.app;

import dev.chrysalis.app.ui.theme.Appearance;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/** Rehearses a release, goes through the screens in every size and appearance, and takes a picture when the window has come to rest. */
public final class ScreenshotApplication extends Application {

    private static final int RESTING_PULSES = 20;
    private static final List<Size> SIZES = List.of(new Size(1440, 900), new Size(1024, 700), new Size(1600, 1000));

    /** {@code -Dscreenshots.only=compare,start} leaves the other screens out. */
    private static final String ONLY = System.getProperty("screenshots.only", "");

    /** {@code -Dscreenshots.size=1440x900} leaves the other sizes out. */
    private static final String SIZE = System.getProperty("screenshots.size", "");

    /** {@code -Dscreenshots.dark=true} takes the states of a run in dark. */
    private static final boolean STATES_DARK = Boolean.getBoolean("screenshots.dark");

    private record Size(int width, int height) {

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private final Deque<Shot> shots = new ArrayDeque<>();
    private Composition composition;
    private Stage stage;
    private Path out;
    private Path scratch;

    @Override
    public void start(Stage primary) throws Exception {
        stage = primary;
        out = Files.createDirectories(Path.of(getParameters().getRaw().get(0)));
        List<String> asked = new ArrayList<>(getParameters().getRaw());
        asked.remove(0);
        scratch = Files.createTempDirectory("chrysalis");
        // a picture tells nothing of the machine on which it was taken
        System.setProperty("user.home", scratch.toString());
        Clock clock = Clock.systemUTC();
        composition = new Composition(clock, Locale.forLanguageTag(System.getProperty("screenshots.language", "en")), new Settings(scratch),
                new Samples(Path.of("sample-projects").toAbsolutePath(), scratch.resolve("samples"), clock), file -> {
        });
        composition.show(stage);
        plan(ScreenName.START);
        if (!asked.isEmpty()) {
            shots.add(shot("", () -> composition.open(StartRequest.of(asked))));
            if (wanted(ScreenName.SIMULATE)) {
                shots.add(shot("", () -> composition.navigation().go(ScreenName.SIMULATE)));
                shots.add(shot("", () -> ((Button) stage.getScene().lookup("#simulate-again")).fire()));
            }
            ScreenName.ofProject().forEach(this::plan);
            // only now there is a project to go on with
            plan(ScreenName.START);
            over(ScreenName.COMPARE, "settings", "#rail-settings");
            over(ScreenName.COMPARE, "keys", "#help");
            over(ScreenName.COMPARE, "palette", "#palette-open");
            over(ScreenName.WINDOW, "rollback", "#window-rollback-phase");
            if (ONLY.isEmpty() || ONLY.contains("run")) {
                planRun();
            }
        }
        rest();
    }

    @Override
    public void stop() throws IOException {
        composition.workspace().close();
        try (Stream<Path> files = Files.walk(scratch)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What lies over a screen once a button of the window was pressed. */
    private void over(ScreenName name, String file, String button) {
        if (!wanted(name)) {
            return;
        }
        for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
            shots.add(shot("", () -> {
                composition.theme().appearanceProperty().set(appearance);
                stage.setWidth(SIZES.get(0).width());
                stage.setHeight(SIZES.get(0).height());
                composition.navigation().go(name);
            }));
            shots.add(shot(file + (appearance == Appearance.DARK ? "-dark" : ""),
                    () -> ((Button) stage.getScene().lookup(button)).fire()));
            shots.add(shot("", () -> composition.overlay().hide()));
        }
    }

    private Shot shot(String name, Runnable prepare) {
        return new Shot(name, prepare, () -> composition.jobs().running() == 0);
    }

    private void planRun() {
        shots.add(shot("", () -> {
            composition.theme().appearanceProperty().set(STATES_DARK ? Appearance.DARK : Appearance.LIGHT);
            stage.setWidth(SIZES.get(0).width());
            stage.setHeight(SIZES.get(0).height());
        }));
        shots.addAll(new RunInPictures(composition, stage.getScene()).shots());
    }

    private void plan(ScreenName name) {
        if (!wanted(name)) {
            return;
        }
        for (Size size : SIZES.stream().filter(each -> SIZE.isEmpty() || SIZE.equals(each.toString())).toList()) {
            for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
                String file = name.key() + "-" + size + (appearance == Appearance.DARK ? "-dark" : "");
                shots.add(shot(file, () -> {
                    composition.theme().appearanceProperty().set(appearance);
                    stage.setWidth(size.width());
                    stage.setHeight(size.height());
                    composition.navigation().go(name);
                }));
            }
        }
    }

    private static boolean wanted(ScreenName name) {
        return ONLY.isEmpty() || ONLY.contains(name.key());
    }

    private void rest() {
        new AnimationTimer() {
            private int resting;
            private Shot current = shot("", () -> { });

            @Override
            public void handle(long now) {
                resting = current.settled().getAsBoolean() ? resting + 1 : 0;
                if (resting < RESTING_PULSES) {
                    return;
                }
                resting = 0;
                if (!current.name().isEmpty()) {
                    Png.write(stage.getScene().snapshot(null), out.resolve(current.name() + ".png"));
                }
                if (shots.isEmpty()) {
                    super.stop();
                    stage.hide();
                    Platform.exit();
                    return;
                }
                current = shots.poll();
                current.prepare().run();
            }
        }.start();
    }
}
