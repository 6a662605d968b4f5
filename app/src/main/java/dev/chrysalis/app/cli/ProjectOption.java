package dev.chrysalis.app.cli;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which project is meant. */
final class ProjectOption {

    @Option(names = {"-p", "--project"}, paramLabel = "DIR", description = "The project's folder; the current folder if left out.")
    private Path folder = Path.of("");

    Project open(Chrysalis engine) {
        return engine.open(folder);
    }

    /** Empty where the folder is no project: two URLs need none. */
    Optional<Project> openIfThere(Chrysalis engine) {
        return Files.isRegularFile(folder().resolve("chrysalis.yaml")) ? Optional.of(open(engine)) : Optional.empty();
    }

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
