package dev.chrysalis.app;

import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Selection;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** What the screens show while a release is looked at closely, run to its end, taken back, refused and broken. */
final class RunInPictures {

    private static final String RELEASE = "2026.11-message-time";
    private static final String NEXT = "2026.12-customer-tier";
    private static final String BROKEN = "ALTER TABLE nowhere ADD COLUMN nothing int;\n";

    private final Composition composition;
    private final Scene scene;
    private final List<Shot> shots = new ArrayList<>();

    RunInPictures(Composition composition, Scene scene) {
        this.composition = composition;
        this.scene = scene;
    }

    List<Shot> shots() {
        closely();
        run();
        backAndOn();
        noWayBack();
        broken();
        return shots;
    }

    private void closely() {
        Selection selection = composition.workspace().selection();
        take("simulate-invitation", () -> {
            selection.selectRelease(NEXT);
            go(ScreenName.SIMULATE);
        });
        take("timeline-phase", () -> {
            go(ScreenName.TIMELINE);
            selection.selectPhase(RELEASE, PhaseName.ROLLOUT);
        });
        take("timeline-step", () -> selection.selectStep(step(RELEASE, PhaseName.CONTRACT)));
        take("compare-question", () -> go(ScreenName.COMPARE));
        take("compare-answered", () -> fire("#compare-take"));
        take("compare-release", () -> fire("#compare-plan"));
        act(() -> composition.overlay().hide());
    }

    private void run() {
        take("window-ready", () -> {
            selectCurrent();
            go(ScreenName.WINDOW);
        });
        take("window-person", () -> fire("#window-primary"), this::offered);
        take("window-to-finish", () -> fire("#window-primary"), () -> offered() && atRest());
        take("window-phase-done", () -> fire("#window-primary"), () -> offered() && atRest());
    }

    private void backAndOn() {
        take("window-soaking", () -> fire("#window-primary"), () -> isShown("#window-skip-soak") && atRest());
        take("window-rollback", () -> fire("#window-rollback-phase"), () -> isShown("#rollback-dialog"));
        act(() -> composition.overlay().hide());
    }

    private void noWayBack() {
        take("window-no-way-back", () -> fire("#window-skip-soak"), () -> offered() && !isShown("#window-skip-soak"));
        take("window-confirm", () -> {
            fire("#window-primary");
            ((TextField) scene.lookup("#confirm-name")).setText(RELEASE.substring(0, 12));
        }, () -> isShown("#confirm-go"));
        take("window-closed", () -> {
            ((TextField) scene.lookup("#confirm-name")).setText(RELEASE);
            fire("#confirm-go");
        }, () -> composition.workspace().runState().release(RELEASE).state() == ReleaseState.CLOSED && atRest());
    }

    private void broken() {
        act(() -> {
            breakFirstStep();
            composition.workspace().reload();
        });
        act(() -> {
            composition.workspace().selection().selectPhase(NEXT, PhaseName.EXPAND);
            go(ScreenName.TIMELINE);
        });
        take("window-next", () -> go(ScreenName.WINDOW));
        take("window-failed", () -> fire("#window-primary"), () -> offered() && atRest());
        take("timeline-failed", () -> go(ScreenName.TIMELINE));
        take("history-failed", () -> go(ScreenName.HISTORY));
        take("jobs", () -> fire("#status-jobs"));
    }

    private void selectCurrent() {
        composition.workspace().selection().selectRelease(RELEASE);
    }

    private StepId step(String release, PhaseName phase) {
        return release(release).phase(phase).steps().get(0).id();
    }

    private Release release(String name) {
        return composition.workspace().projectProperty().get().flatMap(project -> project.release(name)).orElseThrow();
    }

    private void breakFirstStep() {
        Path folder = composition.workspace().projectProperty().get().orElseThrow().folder();
        Path first = folder.resolve("releases").resolve(release(NEXT).phase(PhaseName.EXPAND).steps().get(0).id().toString());
        try {
            String head = Files.readString(first).lines().filter(line -> line.startsWith("--")).collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(first, head + BROKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String name, Runnable prepare) {
        take(name, prepare, this::atRest);
    }

    private void take(String name, Runnable prepare, BooleanSupplier settled) {
        shots.add(new Shot(name, prepare, settled));
    }

    private void act(Runnable prepare) {
        take("", prepare);
    }

    private void go(ScreenName name) {
        composition.navigation().go(name);
    }

    private void fire(String id) {
        ((Button) scene.lookup(id)).fire();
    }

    private boolean offered() {
        return scene.lookup("#window-primary") instanceof Button button && button.isVisible() && !button.isDisabled();
    }

    private boolean isShown(String id) {
        Node node = scene.lookup(id);
        return node != null && node.isVisible();
    }

    private boolean atRest() {
        return composition.jobs().running() == 0;
    }
}
