package dev.chrysalis.app.ui.task;

import dev.chrysalis.fault.ChrysalisException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Does long work at once on the caller's thread, so that a view-model is tested without a toolkit. */
public final class AtOnce implements Background {

    private final List<String> titles = new ArrayList<>();

    /** What was started, in order. */
    public List<String> titles() {
        return List.copyOf(titles);
    }

    @Override
    public <T> Job start(String title, Work<T> work, Consumer<T> done, Consumer<ChrysalisException> failed) {
        titles.add(title);
        LatestReport report = new LatestReport();
        Job job = new Job(title, Instant.EPOCH, report::cancel);
        T result;
        try {
            result = work.perform(report);
        } catch (ChrysalisException e) {
            job.end(JobState.FAILED);
            failed.accept(e);
            return job;
        } catch (Exception e) {
            throw new AssertionError("work failed unexpectedly", e);
        }
        report.tellTo(job);
        job.end(JobState.DONE);
        done.accept(result);
        return job;
    }

    @Override
    public <T> void startQuietly(Work<T> work, Consumer<T> done, Consumer<ChrysalisException> failed) {
        start("", work, done, failed);
    }
}
