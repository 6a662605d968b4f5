package dev.chrysalis.app.ui.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One piece of long work as the drawer shows it. Its properties change on the thread of the window only. */
public final class Job {

    /** What {@link #fractionProperty()} holds while nobody knows how far it is. */
    public static final double UNKNOWN = -1;

    private static final double WORTH_ESTIMATING = 0.03;

    private final String title;
    private final Instant started;
    private final Runnable cancellation;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyObjectWrapper<JobState> state = new ReadOnlyObjectWrapper<>(JobState.RUNNING);

    Job(String title, Instant started, Runnable cancellation) {
        this.title = title;
        this.started = started;
        this.cancellation = cancellation;
    }

    public String title() {
        return title;
    }

    public Instant started() {
        return started;
    }

    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** From 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<JobState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How long it still takes if it goes on as it did; empty while that would be a guess. */
    public Optional<Duration> remaining(Instant now) {
        double done = fraction.get();
        if (done < WORTH_ESTIMATING || state.get() != JobState.RUNNING) {
            return Optional.empty();
        }
        double soFar = Duration.between(started, now).toMillis();
        return Optional.of(Duration.ofMillis(Math.round(soFar * (1 - done) / done)));
    }

    /** Asks it to end; the state follows when it has. */
    public void cancel() {
        if (state.get() == JobState.RUNNING) {
            cancellation.run();
        }
    }

    void tell(String newSentence, double newFraction) {
        sentence.set(newSentence);
        fraction.set(newFraction);
    }

    void end(JobState end) {
        state.set(end);
    }
}
