package dev.chrysalis.project;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.file.AtomicFiles;
import dev.chrysalis.project.file.SourceFile;
import dev.chrysalis.project.release.ReleaseFolder;
import dev.chrysalis.project.yaml.YamlEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A project on disk. */
public final class ProjectFolder {

    private final Path folder;

    public ProjectFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Reads the whole project.
     *
     * @throws ChrysalisException where it is none, or something in it cannot be read as it stands; with file and line
     */
    public Project read() {
        if (!Files.isRegularFile(folder.resolve(ProjectFile.NAME))) {
            throw new ChrysalisException(FaultCode.PROJECT_INVALID, "There is no project in " + folder + ": it has no "
                    + ProjectFile.NAME + ".",
                    "Nothing was changed.", "Name the project's folder, or make a new project there.");
        }
        List<Release> releases = releaseFolders().stream().map(path -> new ReleaseFolder(folder, path).read()).toList();
        return ProjectFile.read(new SourceFile(folder, folder.resolve(ProjectFile.NAME)), releases);
    }

    /** Writes what {@code chrysalis.yaml} says; keys that mean the same already keep every byte. Releases are not written. */
    public void write(Project project) {
        Path file = folder.resolve(ProjectFile.NAME);
        Map<String, String> after = ProjectFile.blocks(project);
        if (Files.isRegularFile(file)) {
            SourceFile source = new SourceFile(folder, file);
            String before = source.text();
            String edited = YamlEdit.apply(before, ProjectFile.blocks(ProjectFile.read(source, List.of())), after);
            if (!edited.equals(before)) {
                AtomicFiles.write(file, edited);
            }
        } else {
            AtomicFiles.write(file, YamlEdit.join(after));
        }
    }

    private List<Path> releaseFolders() {
        Path releases = folder.resolve("releases");
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(releases)) {
            return entries.filter(entry -> Files.isDirectory(entry) && !entry.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new SourceFile(folder, releases).fault("It cannot be read.", "Check that you may read it.", e);
        }
    }
}
