package dev.chrysalis.app.ui.workspace;

import dev.chrysalis.project.Project;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a project's pictures and papers go: the folder that was chosen last for it, at first {@code exports} beside its releases. */
public final class ExportFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ExportFolder.class);
    private static final String REMEMBERED = "exports.";

    private final Settings settings;
    private final Supplier<Optional<Project>> project;
    private Optional<Path> made = Optional.empty();

    /** @param project the open one */
    public ExportFolder(Settings settings, Supplier<Optional<Project>> project) {
        this.settings = settings;
        this.project = project;
    }

    /** A folder that is there, to offer; empty where no project is open, or its folder cannot be written. */
    public Optional<Path> offer() {
        return project.get().flatMap(open -> settings.text(REMEMBERED + open.folder()).map(Path::of).filter(Files::isDirectory)
                .or(() -> usual(open.exports())));
    }

    /** Where something was saved. */
    public void remember(Path file) {
        project.get().ifPresent(open -> {
            settings.remember(REMEMBERED + open.folder(), file.toAbsolutePath().getParent());
            settings.save();
        });
    }

    /** Takes a folder away again that was made to be offered and that nobody wanted. */
    public void tidy() {
        made.ifPresent(folder -> {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException kept) {
                LOG.debug("{} is used", folder);
            } catch (IOException e) {
                LOG.warn("the empty folder {} cannot be removed", folder, e);
            }
        });
        made = Optional.empty();
    }

    private Optional<Path> usual(Path folder) {
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        try {
            made = Optional.of(Files.createDirectory(folder));
            return made;
        } catch (IOException e) {
            LOG.warn("{} cannot be made", folder, e);
            return Optional.empty();
        }
    }
}
