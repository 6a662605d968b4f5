package dev.chrysalis.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Asks the FX thread again and again to answer, and keeps the stretches in which it did not. What counts is how long the thread was
 * at work or waited, not how long the machine gave its processors to others.
 */
final class PauseWatch implements AutoCloseable {

    private static final long MILLION = 1_000_000;
    private static final long SAMPLE_MILLISECONDS = 5;

    /** A stretch without an answer: how long it was by the thread's own doing, and where the thread was longest. */
    record Pause(long milliseconds, long byTheClock, String where) {
    }

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Pause> pauses = new ArrayList<>();
    private final long least;
    private final Thread fx;
    private final Thread watcher = new Thread(this::watch, "pause-watch");
    private volatile boolean watching = true;

    /** @param least shorter pauses than these milliseconds are not kept */
    PauseWatch(Thread fx, long least) {
        this.fx = fx;
        this.least = least;
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        while (watching) {
            long start = System.nanoTime();
            long processor = threads.getThreadCpuTime(fx.getId());
            CountDownLatch answered = new CountDownLatch(1);
            Platform.runLater(answered::countDown);
            long waited = 0;
            List<String> places = new ArrayList<>();
            long sampled = System.nanoTime();
            while (watching && answered.getCount() > 0) {
                rest();
                long now = System.nanoTime();
                places.add(place());
                if (fx.getState() != Thread.State.RUNNABLE && isOwnWork()) {
                    waited += now - sampled;
                }
                sampled = now;
            }
            long worked = threads.getThreadCpuTime(fx.getId()) - processor;
            long paused = Math.min(worked + waited, System.nanoTime() - start) / MILLION;
            if (paused >= least) {
                synchronized (pauses) {
                    pauses.add(new Pause(paused, (System.nanoTime() - start) / MILLION, mostOf(places)));
                }
            }
            rest();
        }
    }

    List<Pause> pauses() {
        synchronized (pauses) {
            return List.copyOf(pauses);
        }
    }

    @Override
    public void close() {
        watching = false;
    }

    /** The toolkit waits for its own renderer, too; that is no work of the product. */
    private boolean isOwnWork() {
        return Arrays.stream(fx.getStackTrace()).anyMatch(element -> element.getClassName().startsWith("dev.chrysalis"));
    }

    /** The innermost method of the product that runs, and what it runs of others. */
    private String place() {
        StackTraceElement[] trace = fx.getStackTrace();
        String inner = trace.length == 0 ? "" : shortName(trace[0]);
        return Arrays.stream(trace).filter(element -> element.getClassName().startsWith("dev.chrysalis")).limit(3)
                .map(PauseWatch::shortName)
                .collect(Collectors.joining(" < ", inner + " < ", ""));
    }

    private static String shortName(StackTraceElement element) {
        return element.getClassName().substring(element.getClassName().lastIndexOf('.') + 1) + "." + element.getMethodName() + ":"
                + element.getLineNumber();
    }

    private static String mostOf(List<String> places) {
        return places.stream().map(place -> place.substring(place.indexOf(" < ") + 3)).filter(place -> !place.isEmpty())
                .collect(Collectors.groupingBy(place -> place, Collectors.counting())).entrySet().stream()
                .max((first, second) -> Long.compare(first.getValue(), second.getValue())).map(entry -> entry.getKey())
                .orElse(places.isEmpty() ? "" : "the toolkit, " + places.get(places.size() / 2));
    }

    private static void rest() {
        try {
            Thread.sleep(SAMPLE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
