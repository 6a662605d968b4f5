package dev.chrysalis.app.ui.task;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps only the latest of what work told, for a window that looks now and then. */
final class LatestReport implements Report {

    private volatile String sentence = "";
    private volatile double fraction = Job.UNKNOWN;
    private final AtomicReference<Runnable> cancellation = new AtomicReference<>(() -> { });
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

    void cancel() {
        if (cancelled.compareAndSet(false, true)) {
            cancellation.get().run();
        }
    }

    void tellTo(Job job) {
        job.tell(sentence, fraction);
    }
}
