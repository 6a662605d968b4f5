package dev.chrysalis.app.window;

import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.BackfillProgress;
import dev.chrysalis.run.party.StatementLook;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What stands on the board. Changes on the thread of the window only. */
final class Board {

    private static final int LINES_KEPT = 2_000;

    private final ObjectProperty<BoardState> state = new SimpleObjectProperty<>(new BoardState.Idle());
    private final ObjectProperty<Optional<BackfillProgress>> fill = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StatementLook>> look = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty stopping = new SimpleBooleanProperty();
    private final ObservableList<BoardStep> steps = FXCollections.observableArrayList();
    private final ObservableList<LogLine> log = FXCollections.observableArrayList();

    ObjectProperty<BoardState> stateProperty() {
        return state;
    }

    /** How far the backfill is that goes on; empty while none does. */
    ObjectProperty<Optional<BackfillProgress>> fillProperty() {
        return fill;
    }

    /** What a statement that takes its time does just now; empty while none does. */
    ObjectProperty<Optional<StatementLook>> lookProperty() {
        return look;
    }

    BooleanProperty pausedProperty() {
        return paused;
    }

    /** Whether the run ends after the step that goes on. */
    BooleanProperty stoppingProperty() {
        return stopping;
    }

    ObservableList<BoardStep> steps() {
        return steps;
    }

    /** A step as the list shows it; empty where it is of another phase. */
    Optional<BoardStep> step(Step wanted) {
        return steps.stream().filter(step -> step.step().id().equals(wanted.id())).findFirst();
    }

    /** The first step that is not done; empty where all are. */
    Optional<Step> next() {
        return steps.stream().filter(step -> !step.done()).map(BoardStep::step).findFirst();
    }

    ObservableList<LogLine> log() {
        return log;
    }

    void say(LogLine line) {
        log.add(line);
        if (log.size() > LINES_KEPT) {
            log.remove(0);
        }
    }
}
