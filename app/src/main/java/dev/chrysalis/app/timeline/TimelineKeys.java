package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.layout.Camera;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What the keyboard does on the timeline: left and right go through a lane by time, up and down through the phases of a release or
 * the steps of an open card, Enter goes in, Escape goes out.
 */
final class TimelineKeys {

    private static final double ZOOM = 1.25;

    /** What the screen around does. */
    interface Verbs {

        void edit();

        void newStep();

        void find();

        void menu();
    }

    private final TimelineCanvas canvas;
    private final TimelineViewModel viewModel;
    private final Glide glide;
    private final Verbs verbs;
    private final StepMoves moves;

    /**
     * @param screen undo and redo work everywhere on it where no text is written
     * @param verbs  asked for by letters
     */
    TimelineKeys(Node screen, TimelineCanvas canvas, TimelineViewModel viewModel, Glide glide, Verbs verbs) {
        this.canvas = canvas;
        this.viewModel = viewModel;
        this.glide = glide;
        this.verbs = verbs;
        this.moves = new StepMoves(viewModel);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> use(event, event.isAltDown() ? shift(event.getCode())
                : !event.isShortcutDown() && (move(event.getCode()) || zoom(event.getCode()) || ask(event.getCode()))));
        screen.addEventHandler(KeyEvent.KEY_PRESSED, event -> use(event, event.isShortcutDown() && edit(event)));
    }

    private static void use(KeyEvent event, boolean used) {
        if (used) {
            event.consume();
        }
    }

    private boolean edit(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    viewModel.edits().redo();
                } else {
                    viewModel.edits().undo();
                }
            }
            case Y -> viewModel.edits().redo();
            case F -> verbs.find();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shift(KeyCode code) {
        Optional<StepId> step = viewModel.workspace().selection().stepProperty().get();
        boolean moves = code == KeyCode.UP || code == KeyCode.DOWN;
        step.filter(found -> moves).ifPresent(found -> this.moves.move(found, code == KeyCode.UP ? -1 : 1));
        return moves;
    }

    private boolean ask(KeyCode code) {
        switch (code) {
            case E, F2 -> verbs.edit();
            case INSERT -> verbs.newStep();
            case DELETE -> viewModel.workspace().selection().stepProperty().get().ifPresent(moves::remove);
            case SLASH -> verbs.find();
            case L -> viewModel.toggleLegend();
            case CONTEXT_MENU -> verbs.menu();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean zoom(KeyCode code) {
        Viewport viewport = viewModel.viewport();
        Camera camera = viewModel.camera();
        double middle = viewport.width() / 2;
        switch (code) {
            case PLUS, EQUALS, ADD -> glide.to(camera.zoomed(viewport, middle, ZOOM));
            case MINUS, SUBTRACT -> glide.to(camera.zoomed(viewport, middle, 1 / ZOOM));
            case F, DIGIT0, NUMPAD0 -> glide.to(camera.fitted(viewport));
            case N, HOME -> glide.to(camera.at(viewport, viewport.level(), viewModel.model().now()));
            case DIGIT1, NUMPAD1 -> glide.to(viewModel.at(Level.YEAR));
            case DIGIT2, NUMPAD2 -> glide.to(viewModel.at(Level.RELEASES));
            case DIGIT3, NUMPAD3 -> glide.to(viewModel.at(Level.STEPS));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean move(KeyCode code) {
        switch (code) {
            case LEFT -> alongLane(-1);
            case RIGHT -> alongLane(1);
            case UP -> upOrDown(-1);
            case DOWN -> upOrDown(1);
            case ENTER, SPACE -> goIn();
            case ESCAPE -> goOut();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void alongLane(int by) {
        viewModel.selectedPhase().ifPresentOrElse(card -> {
            List<Subject.OfPhase> lane = viewModel.model().releases().stream().filter(release -> release.phase(card.phase()).isPresent())
                    .map(release -> new Subject.OfPhase(release.name(), card.phase())).toList();
            go(lane, lane.indexOf(card) + by);
        }, this::selectFirst);
    }

    private void upOrDown(int by) {
        Optional<StepId> step = viewModel.workspace().selection().stepProperty().get();
        if (step.isPresent()) {
            List<StepId> steps = steps(step.get());
            int place = steps.indexOf(step.get()) + by;
            if (place >= 0 && place < steps.size()) {
                reach(steps.get(place));
            }
            return;
        }
        viewModel.selectedPhase().ifPresentOrElse(card -> {
            List<Subject.OfPhase> family = viewModel.model().release(card.release()).map(TimelineRelease::phases).orElse(List.of()).stream()
                    .map(phase -> new Subject.OfPhase(card.release(), phase.name())).toList();
            go(family, family.indexOf(card) + by);
        }, this::selectFirst);
    }

    private void go(List<Subject.OfPhase> cards, int place) {
        if (place >= 0 && place < cards.size()) {
            Subject.OfPhase card = cards.get(place);
            viewModel.select(card);
            viewModel.reveal(card);
            canvas.paintNow();
            canvas.focus(card);
        }
    }

    private void reach(StepId step) {
        Subject.OfStep row = new Subject.OfStep(step);
        viewModel.select(row);
        canvas.paintNow();
        canvas.focus(row);
    }

    private void selectFirst() {
        TimelineModel model = viewModel.model();
        Optional<TimelineRelease> release = model.current().or(() -> model.releases().stream().findFirst());
        release.ifPresent(found -> go(found.phases().stream().map(phase -> new Subject.OfPhase(found.name(), phase.name())).toList(), 0));
    }

    private void goIn() {
        if (viewModel.viewport().level() != Level.STEPS) {
            glide.to(viewModel.at(Level.STEPS));
            return;
        }
        viewModel.selectedPhase().flatMap(viewModel.model()::phase).flatMap(TimelineKeys::firstStep)
                .ifPresent(this::reach);
    }

    private static Optional<StepId> firstStep(TimelinePhase phase) {
        return phase.next().or(() -> phase.steps().stream().findFirst()).map(step -> step.step().id());
    }

    private void goOut() {
        if (viewModel.sceneryProperty().get().drag().isPresent()) {
            viewModel.endDrag();
        } else if (viewModel.workspace().selection().stepProperty().get().isPresent()) {
            viewModel.selectedPhase().ifPresent(card -> {
                viewModel.select(card);
                canvas.focus(card);
            });
        } else if (viewModel.viewport().level() == Level.STEPS) {
            glide.to(viewModel.at(Level.RELEASES));
        } else {
            viewModel.clearSelection();
        }
    }

    private List<StepId> steps(StepId step) {
        return viewModel.model().phase(new Subject.OfPhase(step.release(), step.phase())).map(TimelinePhase::steps).orElse(List.of()).stream()
                .map(found -> found.step().id()).toList();
    }
}
