package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.paint.Fonts;
import dev.chrysalis.app.timeline.paint.TimelineCanvas;
import dev.chrysalis.app.timeline.scene.drawing.TimelineLayout;
import dev.chrysalis.app.timeline.scene.layout.Camera;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** Measures the timeline's frames: layout and painting on the window's thread, and with the pixels rendered. */
public final class TimelineBenchmarkApplication extends Application {

    private static final double WIDTH = 1_364;
    private static final double HEIGHT = 672;
    private static final int WARM_UP = 60;
    private static final int FRAMES = 120;
    private static final double MILLION = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Theme theme = new Theme();
    private final TimelineModel model = ManyReleases.model(1_000, 6, 10, 1);
    private final Camera camera = new Camera(model, Set.of());
    private TimelineCanvas canvas;
    private WritableImage image;

    @Override
    public void start(Stage stage) {
        Pane pane = new Pane();
        stage.setScene(new Scene(pane, WIDTH, HEIGHT));
        stage.show();
        first(pane);
        for (Level level : Level.values()) {
            Viewport start = camera.at(Viewport.from(WIDTH, HEIGHT, 4.5, model.now()), level, model.now());
            measure(level + " pan", start, 1);
            measure(level + " zoom", start, 1.004);
        }
        Platform.exit();
    }

    /** From nothing but the releases to the pixels, in a window that is open. */
    private void first(Pane pane) {
        long begin = System.nanoTime();
        long busy = busy();
        Fonts fonts = new Fonts();
        canvas = new TimelineCanvas(new TimelineLayout(new TimelineWords(new Messages(Locale.ENGLISH)), fonts), fonts, theme.palette(),
                subject -> {
        });
        canvas.resize(WIDTH, HEIGHT);
        pane.getChildren().add(canvas);
        canvas.show(Scenery.of(model, camera.at(Viewport.from(WIDTH, HEIGHT, 4.5, model.now()), Level.RELEASES, model.now())));
        canvas.layout();
        double painted = (System.nanoTime() - begin) / MILLION;
        render();
        System.out.printf(Locale.ROOT, "first picture      painted after %7.1f ms, its pixels after %7.1f ms; processor time %7.1f ms%n", painted,
                (System.nanoTime() - begin) / MILLION, (busy() - busy) / MILLION);
    }

    private void measure(String what, Viewport start, double factor) {
        double[] paint = new double[FRAMES];
        double[] whole = new double[FRAMES];
        double[] clock = new double[FRAMES];
        Viewport viewport = start;
        for (int frame = -WARM_UP; frame < FRAMES; frame++) {
            double turn = Math.floorMod(frame / 40, 2) == 0 ? factor : 1 / factor;
            viewport = factor == 1 ? camera.panned(viewport, -7) : camera.zoomed(viewport, WIDTH / 2, turn);
            long begin = System.nanoTime();
            long busy = busy();
            paint(viewport);
            long painted = busy() - busy;
            render();
            if (frame >= 0) {
                paint[frame] = painted / MILLION;
                whole[frame] = (busy() - busy) / MILLION;
                clock[frame] = (System.nanoTime() - begin) / MILLION;
            }
        }
        System.out.printf(Locale.ROOT, "%-14s median and 95 %%: layout and paint %6.2f %6.2f ms; with pixels, processor time %6.2f %6.2f ms; by the clock %6.2f %6.2f ms%n",
                what, share(paint, 0.5), share(paint, 0.95), share(whole, 0.5), share(whole, 0.95), share(clock, 0.5), share(clock, 0.95));
    }

    /** Of the threads that draw and that make pixels: it says what a frame costs when others use the machine too. */
    private static long busy() {
        long time = THREADS.getCurrentThreadCpuTime();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("QuantumRenderer")) {
                time += THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return time;
    }

    private void paint(Viewport viewport) {
        canvas.show(Scenery.of(model, viewport));
        canvas.paintNow();
    }

    private void render() {
        image = canvas.snapshot(new SnapshotParameters(), image);
    }

    private static double share(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
