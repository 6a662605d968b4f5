package dev.chrysalis.app.start;

import java.nio.file.Path;

/** How a project comes into the window. */
public interface Opening {

    void openFolder(Path folder);

    /** @param name of a sample that comes with Chrysalis: {@code shop} */
    void openSample(String name);
}
