package dev.chrysalis.project.file;

import dev.chrysalis.plan.PhaseName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the files of a release held at one moment, by their path within its folder: its own and those of its phases. */
public record FolderImage(Path folder, Map<String, FileImage> files) {

    public static FolderImage of(Path folder) {
        Map<String, FileImage> files = new TreeMap<>();
        Stream.concat(Stream.of(folder), Arrays.stream(PhaseName.values()).map(phase -> folder.resolve(phase.folder())))
                .filter(Files::isDirectory).flatMap(FolderImage::filesIn)
                .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), FileImage.of(file)));
        return new FolderImage(folder, files);
    }

    /** What leads from here to another image of the same folder. */
    public Map<String, FolderChange.FileChange> to(FolderImage other) {
        Map<String, FolderChange.FileChange> changes = new TreeMap<>();
        Stream.concat(files.keySet().stream(), other.files.keySet().stream()).distinct()
                .filter(path -> !Objects.equals(files.get(path), other.files.get(path)))
                .forEach(path -> changes.put(path, new FolderChange.FileChange(Optional.ofNullable(files.get(path)),
                        Optional.ofNullable(other.files.get(path)))));
        return changes;
    }

    private static Stream<Path> filesIn(Path place) {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(entry -> Files.isRegularFile(entry) && !entry.getFileName().toString().startsWith(".")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
