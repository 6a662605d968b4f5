package dev.chrysalis.app.cli;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
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

    /** A project that names no database yet, for a folder that is none; nothing is written. */
    Project fresh() {
        Path name = folder().getFileName();
        return new Project(folder(), name == null ? "project" : name.toString(), ZoneId.systemDefault(), List.of(), Limits.DEFAULT, List.of(),
                List.of(), Optional.empty());
    }

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
