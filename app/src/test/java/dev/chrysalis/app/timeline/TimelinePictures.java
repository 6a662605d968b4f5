package dev.chrysalis.app.timeline;

import javafx.application.Application;

/**
 * Writes pictures of the timeline into the folder that is given. Run it on the test class path; it needs a display, which may be
 * a virtual one.
 */
public final class TimelinePictures {

    private TimelinePictures() {
    }

    public static void main(String[] arguments) {
        Application.launch(TimelinePicturesApplication.class, arguments);
    }
}
