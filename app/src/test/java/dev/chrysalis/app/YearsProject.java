package dev.chrysalis.app;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A small project of one database and one release, whose rollout has no steps. */
final class YearsProject {

    static final String RELEASE = "2026.12-years";

    private YearsProject() {
    }

    static Path in(Path folder) throws IOException, SQLException {
        Path project = folder.resolve("years");
        ProjectFiles.ofOne(project, "years", "jdbc:h2:./prod", "sa");
        new ProjectFiles(project.resolve("releases").resolve(RELEASE)).write("release.yaml", "title: Years\n")
                .write("expand/010-year.sql", "ALTER TABLE book ADD COLUMN printed INT;\n")
                .write("expand/010-year.undo.sql", "ALTER TABLE book DROP COLUMN printed;\n")
                .write("contract/010-hide.sql", "ALTER TABLE book RENAME COLUMN made TO chrysalis_hidden_made;\n")
                .write("contract/010-hide.undo.sql", "ALTER TABLE book RENAME COLUMN chrysalis_hidden_made TO made;\n");
        try (var prod = DriverManager.getConnection("jdbc:h2:" + project.resolve("prod"), "sa", "")) {
            prod.createStatement().execute("CREATE TABLE book (id INT PRIMARY KEY, made INT)");
        }
        return project;
    }
}
