package dev.chrysalis.app;

import java.nio.file.Path;
import java.util.List;

/** What the window is asked to open first. */
sealed interface StartRequest {

    /** Shows Start. */
    record Nothing() implements StartRequest {
    }

    /** @param folder of a project */
    record Folder(Path folder) implements StartRequest {
    }

    /** @param name of a sample that comes with Chrysalis */
    record Sample(String name) implements StartRequest {
    }

    /** Reads {@code [PROJECT]} or {@code --sample NAME}. */
    static StartRequest of(List<String> arguments) {
        int sample = arguments.indexOf("--sample");
        if (sample >= 0 && sample + 1 < arguments.size()) {
            return new Sample(arguments.get(sample + 1));
        }
        return arguments.isEmpty() ? new Nothing() : new Folder(Path.of(arguments.get(0)).toAbsolutePath().normalize());
    }
}
