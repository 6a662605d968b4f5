package dev.chrysalis.run.party;

import dev.chrysalis.dialect.server.Blocker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** What somebody may ask of a run while it goes. Safe to use from any thread. */
public final class RunControl {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Interruption interruption = new Interruption();
    private boolean paused;
    private boolean stopAfterStep;
    private boolean cancelled;
    private boolean retryNow;
    private double pace = 1.0;
    private boolean putOff;

    /** The run holds still before its next statement or batch. */
    public void pause() {
        change(() -> paused = true);
    }

    public void resume() {
        change(() -> paused = false);
    }

    /** The run ends after the step that goes on now. */
    public void stopAfterStep() {
        change(() -> stopAfterStep = true);
    }

    /** The statement that goes on now is cancelled on the server, and the run ends when the server has answered. */
    public void cancel() {
        change(() -> cancelled = true);
        interruption.begin();
    }

    /** What {@link #cancel} and {@link #end} do just now. */
    public Interruption interruption() {
        return interruption;
    }

    /** A run that waits for a lock or a gate tries again at once. */
    public void retryNow() {
        change(() -> retryNow = true);
    }

    /** A step that waits for a lock is put off until those after it are done, where they have nothing to do with it. */
    public void putOff() {
        change(() -> {
            putOff = true;
            retryNow = true;
        });
    }

    /** Whether that was asked for since it was last taken. */
    public boolean takePutOff() {
        lock.lock();
        try {
            boolean asked = putOff;
            putOff = false;
            return asked;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends a session that keeps the run waiting, unless it has gone on since it was seen; what came of it is said to the observer, and
     * a session that was ended stands in the journal. Returns at once.
     *
     * @param blocker as the observer was told of it
     */
    public void end(Blocker blocker) {
        interruption.end(blocker);
    }

    /** Batches become larger. */
    public void faster() {
        change(() -> pace = Math.min(pace * 2, 16));
    }

    /** Batches become smaller. */
    public void slower() {
        change(() -> pace = Math.max(pace / 2, 1.0 / 16));
    }

    public boolean isPaused() {
        return read(() -> paused);
    }

    public boolean isStopAfterStep() {
        return read(() -> stopAfterStep);
    }

    public boolean isCancelled() {
        return read(() -> cancelled);
    }

    /** The factor by which batches are larger than they would be by themselves. */
    public double pace() {
        lock.lock();
        try {
            return pace;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the time is over, or until somebody asked to retry, to stop or to cancel.
     *
     * @return whether the run may go on
     * @throws InterruptedException where the waiting thread is interrupted
     */
    public boolean await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (nanos > 0 && !retryNow && !cancelled) {
                nanos = changed.awaitNanos(nanos);
            }
            retryNow = false;
            return !cancelled;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits while the run is paused.
     *
     * @return whether the run may go on
     * @throws InterruptedException where the waiting thread is interrupted
     */
    public boolean awaitUnpaused() throws InterruptedException {
        lock.lock();
        try {
            while (paused && !cancelled) {
                changed.await(1, TimeUnit.SECONDS);
            }
            return !cancelled;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean read(BooleanSupplier value) {
        lock.lock();
        try {
            return value.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }
}
