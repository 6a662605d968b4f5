package dev.chrysalis.app.cli.terminal;

import dev.chrysalis.run.party.RunControl;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets Ctrl+C end a run in order: the statement is cancelled on the server, and the journal says so, before the process ends. */
public final class Interruption {

    private static final long LAST_WORDS_SECONDS = 20;

    private Interruption() {
    }

    public static <T> T cancelling(RunControl control, Supplier<T> work) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            control.cancel();
            try {
                ended.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "cancel-on-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            ended.countDown();
            removeQuietly(hook);
        }
    }

    private static void removeQuietly(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process ends just now, by that very hook
        }
    }
}
