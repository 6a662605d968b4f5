package dev.chrysalis.app;

import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main class of the window. A plain class, because an {@link Application} as the main class must be on the module path. */
public final class WindowLauncher {

    private static final Logger LOG = LoggerFactory.getLogger(WindowLauncher.class);
    private static final int FAILED = 1;

    private WindowLauncher() {
    }

    /**
     * Returns when the window is closed; a window that cannot be shown is told on the error stream, and ends the program with 1.
     *
     * @param arguments {@code [PROJECT]} or {@code --sample NAME}
     */
    public static void main(String[] arguments) {
        try {
            Application.launch(ChrysalisApplication.class, arguments);
        } catch (RuntimeException e) {
            LOG.error("the window could not be shown", e);
            System.err.println("Chrysalis could not show its window: " + cause(e));
            System.exit(FAILED);
        }
    }

    /** The toolkit wraps what went wrong, more than once. */
    private static Throwable cause(Throwable wrapped) {
        Throwable innermost = wrapped;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost;
    }
}
