package dev.chrysalis.app;

import javafx.application.Application;

/** The main class of the window. A plain class, because an {@link Application} as the main class must be on the module path. */
public final class WindowLauncher {

    private WindowLauncher() {
    }

    /** @param arguments {@code [PROJECT]} or {@code --sample NAME} */
    public static void main(String[] arguments) {
        Application.launch(ChrysalisApplication.class, arguments);
    }
}
