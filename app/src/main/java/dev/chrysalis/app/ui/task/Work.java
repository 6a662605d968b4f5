package dev.chrysalis.app.ui.task;

/**
 * An engine call that takes a while.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {

    /** Runs on a thread of its own, which is interrupted where the job is cancelled. */
    T perform(Report report) throws Exception;
}
