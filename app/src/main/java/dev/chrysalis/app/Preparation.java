package dev.chrysalis.app;

import dev.chrysalis.app.ui.control.SqlView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads, beside the window, what the screens that come next stand on: the first showing of SQL would hold the window up for it. Nothing
 * that it makes is ever shown.
 */
final class Preparation implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    /** Begins, and gives way to all that has more haste. */
    static void begin() {
        Thread thread = new Thread(new Preparation(), "chrysalis-preparation");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public void run() {
        try {
            new SqlView("SELECT 'prepared' -- and coloured\nFROM nothing WHERE 1 = 2;").fitHeight(2);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("what comes next could not be prepared; it is loaded when it is shown", e);
        }
    }
}
