package dev.chrysalis.app.ui.task;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import javafx.concurrent.Task;

/** The one adapter from an engine call to a task of the toolkit. */
final class EngineTask<T> extends Task<T> {

    private final Work<T> work;
    private final LatestReport report;

    EngineTask(Work<T> work, LatestReport report) {
        this.work = work;
        this.report = report;
    }

    @Override
    protected T call() throws Exception {
        return work.perform(report);
    }

    /** What went wrong, in the one family that the window can show. */
    ChrysalisException fault() {
        if (getException() instanceof ChrysalisException known) {
            return known;
        }
        return new ChrysalisException(FaultCode.UNEXPECTED,
                "Chrysalis met something that it did not expect: " + getException() + ".",
                "What was committed before stays; nothing else was changed.",
                "Copy the details into a report, then try again.", getException());
    }
}
