package dev.chrysalis.app.cli.option;

import dev.chrysalis.plan.Limits;
import dev.chrysalis.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which project is meant. */
public final class ProjectOption {

    @Option(names = {"-p", "--project"}, paramLabel = "DIR", description = "The project's folder; the current folder if left out.")
    private Path folder = Path.of("");

    /** From here on the terminal tells times as the project's zone has them. */
    public Project open(Workplace workplace) {
        Project project = workplace.engine().open(folder);
        workplace.terminal().tellTimesOf(project.zone());
        return project;
    }

    /** Empty where the folder is no project: two URLs need none. */
    public Optional<Project> openIfThere(Workplace workplace) {
        return Files.isRegularFile(folder().resolve("chrysalis.yaml")) ? Optional.of(open(workplace)) : Optional.empty();
    }

    /** A project that names no database yet, for a folder that is none; nothing is written. */
    public Project fresh() {
        Path name = folder().getFileName();
        return new Project(folder(), name == null ? "project" : name.toString(), ZoneId.systemDefault(), List.of(),
                Limits.DEFAULT, List.of(), List.of(), Optional.empty());
    }

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
