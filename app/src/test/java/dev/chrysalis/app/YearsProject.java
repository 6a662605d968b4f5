package dev.chrysalis.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A small project of one database and one release, whose rollout has no steps. */
final class YearsProject {

    static final String RELEASE = "2026.12-years";

    private YearsProject() {
    }

    static Path in(Path folder) throws IOException, SQLException {
        Path project = Files.createDirectories(folder.resolve("years"));
        write(project, "chrysalis.yaml", """
                name: years
                zone: UTC
                environments:
                  prod:
                    url: "jdbc:h2:./prod"
                    user: sa
                    production: true
                """);
        Path release = project.resolve("releases").resolve(RELEASE);
        write(release, "release.yaml", "title: Years\n");
        write(release, "expand/010-year.sql", "ALTER TABLE book ADD COLUMN printed INT;\n");
        write(release, "expand/010-year.undo.sql", "ALTER TABLE book DROP COLUMN printed;\n");
        write(release, "contract/010-hide.sql", "ALTER TABLE book RENAME COLUMN made TO chrysalis_hidden_made;\n");
        write(release, "contract/010-hide.undo.sql", "ALTER TABLE book RENAME COLUMN chrysalis_hidden_made TO made;\n");
        try (var prod = DriverManager.getConnection("jdbc:h2:" + project.resolve("prod"), "sa", "")) {
            prod.createStatement().execute("CREATE TABLE book (id INT PRIMARY KEY, made INT)");
        }
        return project;
    }

    private static void write(Path folder, String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
