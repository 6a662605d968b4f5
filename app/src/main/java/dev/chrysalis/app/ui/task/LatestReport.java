package dev.chrysalis.app.ui.task;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps only the latest of what work told, for a window that looks now and then. */
final class LatestReport implements Report {

    private volatile String sentence = "";
    private volatile double fraction = Job.UNKNOWN;
    private final AtomicReference<Runnable> cancellation = new AtomicReference<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @Override
    public void say(String newSentence) {
        sentence = newSentence;
    }

    @Override
    public void progress(double done, double total) {
        fraction = total <= 0 ? Job.UNKNOWN : Math.max(0, Math.min(1, done / total));
    }

    @Override
    public void onCancel(Runnable action) {
        cancellation.set(action);
        if (cancelled.get()) {
            action.run();
        }
    }

    /** @return whether the work said how it is cancelled; else nobody but its thread can be told */
    boolean cancel() {
        boolean first = cancelled.compareAndSet(false, true);
        Runnable action = cancellation.get();
        if (first && action != null) {
            action.run();
        }
        return action != null;
    }

    void tellTo(Job job) {
        job.tell(sentence, fraction);
    }
}
