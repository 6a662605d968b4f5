package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.edit.StepMoves;
import dev.chrysalis.app.timeline.paint.TimelineCanvas;
import dev.chrysalis.app.timeline.scene.layout.Camera;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.plan.StepId;
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

    private final TimelineViewModel viewModel;
    private final Glide glide;
    private final Verbs verbs;
    private final StepMoves moves;
    private final CardWalk walk;

    /**
     * @param screen undo and redo work everywhere on it where no text is written
     * @param verbs  asked for by letters
     */
    TimelineKeys(Node screen, TimelineCanvas canvas, TimelineViewModel viewModel, Glide glide, Verbs verbs) {
        this.viewModel = viewModel;
        this.glide = glide;
        this.verbs = verbs;
        this.moves = new StepMoves(viewModel.editing());
        this.walk = new CardWalk(canvas, viewModel, glide);
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
                    viewModel.editing().edits().redo();
                } else {
                    viewModel.editing().edits().undo();
                }
            }
            case Y -> viewModel.editing().edits().redo();
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
            case LEFT -> walk.alongLane(-1);
            case RIGHT -> walk.alongLane(1);
            case UP -> walk.upOrDown(-1);
            case DOWN -> walk.upOrDown(1);
            case ENTER, SPACE -> walk.in();
            case ESCAPE -> walk.out();
            default -> {
                return false;
            }
        }
        return true;
    }
}
