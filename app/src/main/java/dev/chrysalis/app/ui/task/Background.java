package dev.chrysalis.app.ui.task;

import dev.chrysalis.fault.ChrysalisException;
import java.util.function.Consumer;

/** Where long work goes. Called, and answering, on the thread of the window. */
public interface Background {

    /**
     * Starts work that is listed among the jobs.
     *
     * @param title   a few words for the drawer: {@code Compare DEV and PROD}
     * @param done    takes the result
     * @param failed  takes what went wrong; work that was cancelled ends without either
     */
    <T> Job start(String title, Work<T> work, Consumer<T> done, Consumer<ChrysalisException> failed);

    /** Starts work that nobody waits for, and that is not listed. */
    <T> void startQuietly(Work<T> work, Consumer<T> done, Consumer<ChrysalisException> failed);
}
