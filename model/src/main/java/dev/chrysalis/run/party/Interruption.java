package dev.chrysalis.run.party;

import dev.chrysalis.dialect.server.Blocker;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What of a run can be interrupted at this moment: the statement that is on, and the sessions that keep it waiting. */
public final class Interruption {

    private final AtomicReference<Optional<Runnable>> cancellation = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Consumer<Blocker>>> removal = new AtomicReference<>(Optional.empty());

    /**
     * Cancels what can be cancelled now, again and again until it has ended: a server that is not busy yet does not hear the first
     * call.
     */
    void begin() {
        if (cancelOnce()) {
            Thread repeat = new Thread(this::cancelUntilHeard, "chrysalis-cancel");
            repeat.setDaemon(true);
            repeat.start();
        }
    }

    private void cancelUntilHeard() {
        try {
            do {
                TimeUnit.MILLISECONDS.sleep(200);
            } while (cancelOnce());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean cancelOnce() {
        Optional<Runnable> now = cancellation.get();
        now.ifPresent(Runnable::run);
        return now.isPresent();
    }

    void end(Blocker blocker) {
        removal.get().ifPresent(end -> end.accept(blocker));
    }

    /** While this is open, {@link #begin} does that. */
    public Stretch whileCancelledBy(Runnable action) {
        cancellation.set(Optional.of(action));
        return () -> cancellation.set(Optional.empty());
    }

    /** While this is open, {@link #end} does that. */
    public Stretch whileBlockersEndedBy(Consumer<Blocker> action) {
        removal.set(Optional.of(action));
        return () -> removal.set(Optional.empty());
    }

    /** A time in which something can be interrupted. */
    public interface Stretch extends AutoCloseable {
        @Override
        void close();
    }
}
