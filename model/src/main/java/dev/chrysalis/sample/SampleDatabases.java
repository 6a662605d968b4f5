package dev.chrysalis.sample;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the databases of a sample from its own SQL: {@code databases/NAME.sql} for the environment of that name. */
final class SampleDatabases {

    /** Marks a database on a server as made for a sample: only such a one is ever removed. */
    private static final String MARK = "made for a sample project of Chrysalis";

    private final Path folder;
    private final Chrysalis engine;

    SampleDatabases(Path folder, Clock clock) {
        this.folder = folder;
        this.engine = new Chrysalis(clock);
    }

    void make(Optional<Environment> server, Consumer<String> progress) {
        Project project = engine.open(folder);
        if (project.environments().stream().anyMatch(environment -> !environment.url().startsWith("jdbc:h2:"))) {
            project = onServer(project, server.orElseThrow(() -> new ChrysalisException(FaultCode.BAD_REQUEST,
                    "This sample needs a server.", "Nothing was changed.",
                    "Name it with --server jdbc:postgresql://host/postgres?user=name; its user must be allowed to create databases.")));
        }
        for (Environment environment : project.environments()) {
            progress.accept("Making the database " + environment.name() + ".");
            fill(environment);
        }
    }

    private void fill(Environment environment) {
        try (Connection connection = environment.url().startsWith("jdbc:h2:") ? newFile(environment)
                : engine.connect(environment).connect();
             Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(folder.resolve("databases").resolve(environment.name() + ".sql")));
        } catch (SQLException | IOException e) {
            throw failed(environment.name(), e);
        }
    }

    /** Chrysalis itself never makes a database of a name that is not there. */
    private static Connection newFile(Environment environment) throws SQLException {
        return DriverManager.getConnection(environment.url(), environment.user(), "");
    }

    /** Makes an empty database per environment on that server, and points the project to them. */
    private Project onServer(Project project, Environment server) {
        List<Environment> moved = new ArrayList<>();
        try (Connection connection = engine.connect(server).connect(); Statement statement = connection.createStatement()) {
            for (Environment environment : project.environments()) {
                String name = "chrysalis_shop_" + environment.name();
                removeFormer(statement, name);
                statement.execute("CREATE DATABASE " + name);
                statement.execute("COMMENT ON DATABASE " + name + " IS '" + MARK + "'");
                moved.add(new Environment(environment.name(), server.url().replaceFirst("(//[^/]*)(/[^?]*)?", "$1/" + name), server.user(),
                        server.credential(), environment.colour(), environment.production()));
            }
        } catch (SQLException e) {
            throw failed("on " + server.name(), e);
        }
        engine.write(new Project(project.folder(), project.name(), project.zone(), moved, project.limits(), project.windows(),
                project.releases(),
                project.scratch()));
        return engine.open(folder);
    }

    private static void removeFormer(Statement statement, String name) throws SQLException {
        String comment;
        try (ResultSet row = statement.executeQuery("SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '"
                + name + "'")) {
            if (!row.next()) {
                return;
            }
            comment = row.getString(1);
        }
        if (!MARK.equals(comment)) {
            throw new ChrysalisException(FaultCode.REFUSED, "There is a database " + name
                    + " on the server that was not made for the sample.",
                    "Nothing was changed.", "Rename that database, or name another server.");
        }
        statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private static ChrysalisException failed(String what, Exception cause) {
        return new ChrysalisException(FaultCode.STEP_FAILED, "The sample's database " + what + " could not be made: " + cause.getMessage(),
                "Only the sample's own databases were touched.", "Reset the sample, or choose another folder.", cause);
    }
}
