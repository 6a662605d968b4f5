package dev.chrysalis.project.release;

import dev.chrysalis.project.file.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which a project's releases were first met, kept in its folder: what releases are given in turn, such as a colour, stays
 * with them where another one is planned between them, on every machine that has the file.
 */
public final class ReleaseOrder {

    private final Path file;

    /** @param projectFolder of the project */
    public ReleaseOrder(Path projectFolder) {
        this.file = projectFolder.resolve(".chrysalis").resolve("release-order");
    }

    /**
     * Those that were met before, also those that are gone, and then the new ones; a file that cannot be read counts as none.
     *
     * @param releases by name
     */
    public List<String> with(List<String> releases) {
        Set<String> order = new LinkedHashSet<>(kept());
        order.addAll(releases);
        return List.copyOf(order);
    }

    /**
     * Keeps an order behind what the file says by then, which another window may have written; not where the project's folder is gone.
     *
     * @throws dev.chrysalis.fault.ChrysalisException where the folder cannot be written
     */
    public void keep(List<String> order) {
        List<String> merged = with(order);
        if (Files.isDirectory(file.getParent().getParent()) && !merged.equals(kept())) {
            AtomicFiles.write(file, String.join("\n", merged) + "\n");
        }
    }

    private List<String> kept() {
        try {
            return Files.isRegularFile(file) ? new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8)) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
