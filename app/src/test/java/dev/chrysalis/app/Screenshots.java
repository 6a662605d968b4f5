package dev.chrysalis.app;

import javafx.application.Application;

/** Starts the window without a person and writes pictures of each screen into the folder that is given. */
public final class Screenshots {

    private Screenshots() {
    }

    public static void main(String[] arguments) {
        Application.launch(ScreenshotApplication.class, arguments);
    }
}
