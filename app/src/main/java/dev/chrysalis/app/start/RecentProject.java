package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.workspace.LastSeen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project that was open before.
 *
 * @param name     the folder's own
 * @param place    the folder as people write it, with {@code ~} for their home
 * @param releases how many folders of releases it holds
 * @param seen     where it stood when it was last looked at
 */
record RecentProject(Path folder, String name, String place, long releases, Optional<LastSeen> seen) {

    static RecentProject of(Path folder, Path home, Optional<LastSeen> seen) {
        String place = folder.startsWith(home) ? "~/" + home.relativize(folder) : folder.toString();
        return new RecentProject(folder, folder.getFileName().toString(), place, count(folder.resolve("releases")), seen);
    }

    private static long count(Path releases) {
        try (Stream<Path> folders = Files.list(releases)) {
            return folders.filter(Files::isDirectory).count();
        } catch (IOException e) {
            // a project without releases has no such folder yet
            return 0;
        }
    }
}
