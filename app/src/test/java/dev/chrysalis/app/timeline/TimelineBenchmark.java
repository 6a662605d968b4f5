package dev.chrysalis.app.timeline;

import javafx.application.Application;

/**
 * Prints how long a frame of the timeline takes with 1,000 releases and 30,000 steps while panning and zooming at each level, and
 * how long the first picture takes. Run it on the test class path; it needs a display, which may be a virtual one.
 */
public final class TimelineBenchmark {

    private TimelineBenchmark() {
    }

    public static void main(String[] arguments) {
        Application.launch(TimelineBenchmarkApplication.class, arguments);
    }
}
