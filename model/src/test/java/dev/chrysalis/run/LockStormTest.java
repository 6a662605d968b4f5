package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.SyncSql;
import dev.chrysalis.diff.Conversion;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Fifty sessions of the old and of the new application write to the table while a release changes it. */
class LockStormTest {

    private static final int SESSIONS = 50;
    private static final String COLUMNS = "CREATE TABLE item (id bigserial PRIMARY KEY, size int%s)";

    private final Trial trial =
            Trial.onPostgresql(COLUMNS.formatted("") + "; INSERT INTO item (size) SELECT 0 FROM generate_series(1, 200)");
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong inserted = new AtomicLong();
    private final List<Exception> errors = new CopyOnWriteArrayList<>();

    @Test
    void noRowIsLostAndNoApplicationMeetsAnError() throws InterruptedException {
        List<Thread> sessions = new ArrayList<>();
        start(sessions, SESSIONS / 2, "size", "INSERT INTO item (size) VALUES (0)");
        assertThat(trial.run(release(), EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        start(sessions, SESSIONS / 2, "filled", "INSERT INTO item (filled) VALUES (0)");
        Release index = new ReleaseBuilder("a").step(EXPAND, "040-index.sql", new StepAction.Sql("CREATE INDEX CONCURRENTLY item_filled"
                + " ON item (filled)", false), new Undo.Sql("DROP INDEX CONCURRENTLY item_filled", false)).build();
        trial.acceptsEdits = true;
        assertThat(trial.run(index, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        goesOn.set(false);
        for (Thread session : sessions) {
            session.join();
        }
        assertThat(errors).isEmpty();
        assertThat(inserted.get()).isPositive();
        assertThat(trial.database.value("SELECT count(*) FROM item")).isEqualTo(Long.toString(200 + inserted.get()));
        assertThat(trial.database.value("SELECT sum(size) FROM item")).isEqualTo(Long.toString(added.get()));
        assertThat(trial.database.value("SELECT count(*) FROM item WHERE filled IS DISTINCT FROM size")).isEqualTo("0");
    }

    private Release release() {
        SyncSql sync = trial.target.dialect().sql().sync();
        String install = String.join(";\n", sync.install(new ColumnSync("filled", withBothColumns(), "size", "filled", "size", "filled",
                new Conversion("size", "filled"), ColumnSync.Direction.BOTH)));
        return new ReleaseBuilder("a")
                .sql(EXPAND, "010-add.sql", "ALTER TABLE item ADD COLUMN filled int", "ALTER TABLE item DROP COLUMN filled")
                .sql(EXPAND, "020-sync.sql", install, String.join("; ", sync.remove(new ObjectName("public", "item"), "filled")))
                .step(EXPAND, "030-fill.backfill.yaml", new StepAction.Backfill("item", List.of("id"), "filled = size",
                        Optional.of("filled IS NULL"), 50, Optional.empty()), new Undo.Nothing()).build();
    }

    private Table withBothColumns() {
        try (TestDatabase model = EmbeddedPostgresql.freshDatabase(COLUMNS.formatted(", filled int"))) {
            return new Capture().read(model.as(trial.target.dialect())).table(new ObjectName("public", "item")).orElseThrow();
        }
    }

    /** Sessions of an application that knows that column; each adds to rows of its own and of others. */
    private void start(List<Thread> sessions, int count, String column, String insert) {
        for (int number = 0; number < count; number++) {
            int first = number;
            Thread session = new Thread(() -> write(first, column, insert));
            session.start();
            sessions.add(session);
        }
    }

    private void write(int first, String column, String insert) {
        try (Connection connection = trial.database.connect();
             PreparedStatement add = connection.prepareStatement("UPDATE item SET " + column + " = " + column + " + 1 WHERE id = ?");
             PreparedStatement more = connection.prepareStatement(insert)) {
            for (int id = first; goesOn.get(); id++) {
                add.setLong(1, id % 200 + 1);
                added.addAndGet(add.executeUpdate());
                inserted.addAndGet(more.executeUpdate());
            }
        } catch (SQLException e) {
            errors.add(e);
        }
    }
}
