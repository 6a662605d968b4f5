package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.project.environment.Environment;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** How a project comes into the window. */
public interface Opening {

    void openFolder(Path folder);

    /** The job that opens or makes a project just now; empty where none does. */
    ReadOnlyObjectProperty<Optional<Job>> jobProperty();

    /** @param name of a sample that comes with Chrysalis: {@code shop} */
    void openSample(String name);

    /** Whether a sample was made before and is still there. */
    boolean isMade(String name);

    /**
     * Makes a sample with its databases on a server, in place of the one that was made before, and opens it.
     *
     * @param server whose user may create databases
     */
    void makeSampleOn(Environment server, String name);
}
