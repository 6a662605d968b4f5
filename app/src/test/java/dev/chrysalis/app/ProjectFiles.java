package dev.chrysalis.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of a project, with the folders that they need. */
public record ProjectFiles(Path folder) {

    /** A project of one database. */
    public static ProjectFiles ofOne(Path folder, String name, String url, String user) throws IOException {
        return new ProjectFiles(folder).write("chrysalis.yaml", """
                name: %s
                zone: UTC
                environments:
                  prod:
                    url: "%s"
                    user: %s
                    production: true
                """.formatted(name, url, user));
    }

    public ProjectFiles write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }
}
