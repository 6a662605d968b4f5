package dev.chrysalis.app.ui.task;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All long work of the window, newest first. FX thread only. */
public final class Jobs implements Background, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration SAMPLE = Duration.millis(50);
    private static final int KEPT = 20;
    private static final long LAST_WORDS_SECONDS = 20;

    private final Clock clock;
    private final ObservableList<Job> jobs = FXCollections.observableArrayList(job -> new javafx.beans.Observable[] {
            job.stateProperty()});
    /** Kept, because a view follows its list only as long as somebody holds it. */
    private final ObservableList<Job> all = FXCollections.unmodifiableObservableList(jobs);
    /** What would begin when the window is closed is left. */
    private final ExecutorService executor = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(),
            new JobThreads(), new ThreadPoolExecutor.DiscardPolicy());

    public Jobs(Clock clock) {
        this.clock = clock;
    }

    /** Running and ended ones; the ended are forgotten once there are many. */
    public ObservableList<Job> all() {
        return all;
    }

    public long running() {
        return jobs.stream().filter(job -> job.stateProperty().get() == JobState.RUNNING).count();
    }

    public void forgetEnded() {
        jobs.removeIf(job -> job.stateProperty().get() != JobState.RUNNING);
    }

    @Override
    public <T> Job start(String title, Work<T> work, Consumer<T> done, Consumer<ChrysalisException> failed) {
        LatestReport report = new LatestReport();
        EngineTask<T> task = new EngineTask<>(work, report);
        Job job = new Job(title, clock.instant(), () -> {
            if (!report.cancel()) {
                task.cancel(true);
            }
        });
        Timeline sampling = new Timeline(new KeyFrame(SAMPLE, event -> report.tellTo(job)));
        sampling.setCycleCount(Animation.INDEFINITE);
        task.stateProperty().addListener((property, before, after) -> {
            if (after == Task.State.SUCCEEDED || after == Task.State.FAILED || after == Task.State.CANCELLED) {
                sampling.stop();
                report.tellTo(job);
            }
        });
        task.setOnSucceeded(event -> {
            job.end(JobState.DONE);
            done.accept(task.getValue());
        });
        task.setOnFailed(event -> fail(job, task.fault(), failed));
        task.setOnCancelled(event -> job.end(JobState.CANCELLED));
        jobs.add(0, job);
        while (jobs.size() > KEPT && jobs.get(jobs.size() - 1).stateProperty().get() != JobState.RUNNING) {
            jobs.remove(jobs.size() - 1);
        }
        sampling.play();
        executor.execute(task);
        return job;
    }

    @Override
    public <T> void startQuietly(Work<T> work, Consumer<T> done, Consumer<ChrysalisException> failed) {
        EngineTask<T> task = new EngineTask<>(work, new LatestReport());
        task.setOnSucceeded(event -> done.accept(task.getValue()));
        task.setOnFailed(event -> failed.accept(task.fault()));
        executor.execute(task);
    }

    private static void fail(Job job, ChrysalisException fault, Consumer<ChrysalisException> failed) {
        if (fault.code() == FaultCode.CANCELLED) {
            job.end(JobState.CANCELLED);
            return;
        }
        LOG.warn("{} failed", job.title(), fault);
        job.end(JobState.FAILED);
        failed.accept(fault);
    }

    /** Cancels what still runs, and waits for its last words: a run writes into the journal that it was cancelled. */
    @Override
    public void close() {
        jobs.forEach(Job::cancel);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static final class JobThreads implements ThreadFactory {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "chrysalis-job-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((failed, e) -> LOG.error("{} ended unexpectedly", failed.getName(), e));
            return thread;
        }
    }
}
