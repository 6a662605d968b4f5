package dev.chrysalis.app.start;

import dev.chrysalis.project.Environment;
import java.nio.file.Path;

/** How a project comes into the window. */
public interface Opening {

    void openFolder(Path folder);

    /** @param name of a sample that comes with Chrysalis: {@code shop} */
    void openSample(String name);

    /**
     * Makes a sample's databases on a server, or opens it where that was done before.
     *
     * @param server whose user may create databases
     */
    void openSampleOn(Environment server, String name);
}
