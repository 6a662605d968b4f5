package dev.chrysalis.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which failures say that the effect of the statement itself is there, as the servers word them. */
class OwnEffectTest {

    static Stream<Trial> trials() {
        return Trial.onEach("CREATE TABLE note (id int PRIMARY KEY, body varchar(20)); CREATE INDEX note_body ON note (body);"
                + " CREATE TABLE \"Order item\" (id int)");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatIsThereAlreadyOrGoneAlreadyIsItsOwnEffect(Trial trial) throws SQLException {
        String rename = trial.isH2() ? "ALTER TABLE note ALTER COLUMN gone RENAME TO there" : "ALTER TABLE note RENAME gone TO there";
        for (String statement : List.of("CREATE TABLE note (id int)", "-- again\nCREATE INDEX note_body ON note (body)", "DROP TABLE gone",
                "ALTER TABLE note ADD COLUMN body varchar(5)", "ALTER TABLE note DROP COLUMN gone", "ALTER TABLE gone RENAME TO there",
                "ALTER TABLE note DROP CONSTRAINT gone", "DELETE FROM gone WHERE id > 2", "TRUNCATE TABLE gone", "DROP INDEX gone",
                "DROP VIEW gone", "DROP SEQUENCE gone",
                "CREATE TABLE \"Order item\" (id int)", rename)) {
            assertThat(isOwnEffect(trial, statement)).as(statement).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void thatSomethingElseIsNotThereIsAFailure(Trial trial) throws SQLException {
        for (String statement : List.of("UPDATE note SET body = gone", "DELETE FROM note WHERE id IN (SELECT id FROM gone)",
                "INSERT INTO note (gone) VALUES (1)",
                "CREATE VIEW v AS SELECT gone FROM note", "CREATE INDEX i ON gone (id)", "CREATE TABLE copy AS SELECT * FROM gone",
                "ALTER TABLE note ADD CONSTRAINT c CHECK (gone > 0)", "ALTER TABLE note ALTER COLUMN gone SET DEFAULT 'drop'",
                "UPDATE note SET body = gone('drop rename')")) {
            assertThat(isOwnEffect(trial, statement)).as(statement).isFalse();
        }
    }

    private static boolean isOwnEffect(Trial trial, String sql) throws SQLException {
        try (Connection connection = trial.database.connect(); Statement statement = connection.createStatement()) {
            Throwable failure = Assertions.catchThrowable(() -> statement.execute(sql));
            assertThat(failure).as(sql).isInstanceOf(SQLException.class);
            return trial.target.dialect().control().failures().isOwnEffect(sql, (SQLException) failure);
        }
    }
}
