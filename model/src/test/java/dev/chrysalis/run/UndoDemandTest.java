package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.wayback.RollbackPreview;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an undo demands again what the release gave up, the rows that stand against it are counted before anything is undone. */
class UndoDemandTest {

    private static final String ORDERS = "CREATE TABLE customer (id int PRIMARY KEY); INSERT INTO customer VALUES (1);"
            + " CREATE TABLE orders (id int PRIMARY KEY, note varchar(4), customer int, number bigint, price numeric(10, 3));"
            + " INSERT INTO orders VALUES (1, 'a', 1, 1, 1), (2, 'b', 1, 2, 999.994)";
    private static final String NARROW = "ALTER TABLE orders ALTER COLUMN %s SET DATA TYPE %s";

    static Stream<Trial> trials() {
        return Trial.onEach(ORDERS);
    }

    static Stream<Arguments> demands() {
        return Stream.of(
                Arguments.of("ALTER TABLE orders ALTER COLUMN note SET NOT NULL", "UPDATE orders SET note = NULL WHERE id = 2",
                        "rows of orders without note", 1),
                Arguments.of("ALTER TABLE orders ADD CONSTRAINT few CHECK (number < 10 AND note <> 'x')",
                        "UPDATE orders SET number = 10 + id",
                        "rows of orders against number < 10 AND note <> 'x'", 2),
                Arguments.of("ALTER TABLE orders ADD CONSTRAINT one UNIQUE (note)", "UPDATE orders SET note = 'a'",
                        "rows of orders alike in note", 2),
                Arguments.of("CREATE UNIQUE INDEX one ON orders (note, customer)", "UPDATE orders SET note = 'a'",
                        "rows of orders alike in note, customer", 2),
                Arguments.of("ALTER TABLE orders ADD CONSTRAINT owner FOREIGN KEY (customer) REFERENCES customer (id)",
                        "UPDATE orders SET customer = 7 WHERE id = 1", "rows of orders without a row of customer", 1),
                Arguments.of(String.format(NARROW, "note", "varchar(2)"), "UPDATE orders SET note = 'long' WHERE id = 1",
                        "rows of orders whose note is longer than 2", 1),
                Arguments.of(String.format(NARROW, "number", "int"), "UPDATE orders SET number = 3000000000 WHERE id = 2",
                        "rows of orders whose number is too large for int", 1),
                Arguments.of(String.format(NARROW, "price", "numeric(5, 2)"), "UPDATE orders SET price = 999.995 WHERE id = 1",
                        "rows of orders whose price is too large for numeric(5, 2)", 1))
                .flatMap(row -> Trial.onEach(ORDERS).map(trial ->
                Arguments.of(trial, row.get()[0], row.get()[1], row.get()[2], row.get()[3])));
    }

    /** A release that frees the rows of something, which its undo demands again. */
    private static Release freeing(String undo) {
        return new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE orders ADD COLUMN rank int",
                "ALTER TABLE orders DROP COLUMN rank")
                .sql(EXPAND, "020-free.sql", "CREATE TABLE free (id int)", "DROP TABLE free; " + undo).build();
    }

    private static List<RollbackPreview.StandingRows> standing(Trial trial, Release release) {
        return trial.preview(release, EXPAND).steps().stream().flatMap(step -> step.standing().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("demands")
    void rowsThatTheSchemaBeforeCannotHoldStopTheWayBackBeforeItBegins(Trial trial, String undo, String written, String what, int rows) {
        Release release = freeing(undo);
        trial.run(release, EXPAND);
        assertThat(standing(trial, release)).isEmpty();
        trial.database.execute(written);
        List<RollbackPreview.StandingRows> standing = standing(trial, release);
        assertThat(standing).singleElement().satisfies(found -> {
            assertThat(found.what()).isEqualTo(what);
            assertThat(found.rows()).isEqualTo(rows);
            assertThat(trial.database.rows(found.query())).isNotEmpty();
        });
        assertThat(trial.preview(release, EXPAND).isUncertain()).isFalse();
        assertThat(trial.rollBack(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> assertThat(failed.failure())
                .hasMessageContaining("cannot be undone because of " + rows + " " + new RollbackPreview.StandingRows(what, rows, "").named() + "."));
        assertThat(trial.stateOf(release, "020-free.sql")).isEqualTo(StepState.DONE);
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        trial.database.execute("UPDATE orders SET note = CASE id WHEN 1 THEN 'a' ELSE 'b' END, customer = 1, number = id, price = 1");
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anUndoThatCorrectsItsRowsFirstStopsAtNone(Trial trial) {
        Release release = freeing("UPDATE orders SET note = '' WHERE note IS NULL; ALTER TABLE orders ALTER COLUMN note SET NOT NULL");
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET note = NULL");
        assertThat(standing(trial, release)).isEmpty();
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DO $$ BEGIN UPDATE orders SET note = '' WHERE note IS NULL; END $$", "SELECT tidy()",
        "WITH tidied AS (UPDATE orders SET note = '' WHERE note IS NULL RETURNING *) SELECT count(*) FROM tidied"})
    void anUndoThatCorrectsItsRowsInAWayThatNobodyReadsStopsAtNone(String correcting) {
        Trial trial = Trial.onPostgresql(ORDERS + "; CREATE FUNCTION tidy() RETURNS void LANGUAGE sql AS"
                + " 'UPDATE orders SET note = '''' WHERE note IS NULL'");
        Release release = freeing(correcting + "; ALTER TABLE orders ALTER COLUMN note SET NOT NULL");
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET note = NULL");
        assertThat(standing(trial, release)).isEmpty();
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    @Test
    void rowsOfSeveralTablesThatAreEmptiedFirstStandAgainstNothing() {
        Trial trial = Trial.onPostgresql(ORDERS + "; CREATE TABLE line (a int)");
        Release release = freeing("TRUNCATE line, orders; ALTER TABLE orders ALTER COLUMN note SET NOT NULL");
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET note = NULL");
        assertThat(standing(trial, release)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aKeyThatIsPutBackDemandsValuesToo(Trial trial) {
        trial.database.execute("CREATE TABLE line (a int, b int); INSERT INTO line VALUES (1, 1), (NULL, 2), (3, 3), (3, 3)");
        Release release = freeing("ALTER TABLE line ADD PRIMARY KEY (a)");
        trial.run(release, EXPAND);
        assertThat(standing(trial, release)).extracting(RollbackPreview.StandingRows::what, RollbackPreview.StandingRows::rows)
                .containsExactly(
                tuple("rows of line without a", 1L),
                        tuple("rows of line alike in a", 2L));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatHasAnotherNameUntilThenIsAskedForUnderTheNameThatItHas(Trial trial) {
        String column = trial.isH2() ? "ALTER TABLE orders ALTER COLUMN %s RENAME TO %s" : "ALTER TABLE orders RENAME COLUMN %s TO %s";
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-rename.sql", String.format(column, "note", "remark"),
                String.format(column, "remark", "note") + "; ALTER TABLE orders ALTER COLUMN note SET NOT NULL").build();
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET remark = NULL");
        assertThat(standing(trial, release)).extracting(RollbackPreview.StandingRows::rows).containsExactly(2L);
    }

    @Test
    void aConstraintThatIsValidatedAsksTheRowsByWhatItIs() {
        Trial trial = Trial.onPostgresql(ORDERS + "; ALTER TABLE orders ADD CONSTRAINT few CHECK (number < 10) NOT VALID");
        Release release = freeing("ALTER TABLE orders VALIDATE CONSTRAINT few; ALTER TABLE orders ADD CONSTRAINT \"Owner\" FOREIGN KEY (customer)"
                + " REFERENCES customer (id) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT \"Owner\"");
        trial.run(release, EXPAND);
        assertThat(standing(trial, release)).isEmpty();
        trial.database.execute("ALTER TABLE orders DROP CONSTRAINT few; UPDATE orders SET number = 11, customer = 7 WHERE id = 2;"
                + " ALTER TABLE orders ADD CONSTRAINT few CHECK (number < 10) NOT VALID");
        assertThat(standing(trial, release)).extracting(RollbackPreview.StandingRows::what, RollbackPreview.StandingRows::rows)
                .containsExactly(tuple("rows of orders against (number < 10)", 1L), tuple("rows of orders without a row of customer", 1L));
    }

    @Test
    void rowsThatExcludeEachOtherStandAgainstAnExclusion() {
        Trial trial = Trial.onPostgresql(ORDERS + "; CREATE EXTENSION btree_gist; CREATE TABLE stay (room int, during int4range, gone boolean);"
                + " INSERT INTO stay VALUES (1, '[1,5)', false), (1, '[5,9)', false), (2, '[1,9)', false), (1, '[4,6)', true)");
        Release release = freeing("ALTER TABLE stay ADD CONSTRAINT apart EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT gone)");
        trial.run(release, EXPAND);
        assertThat(standing(trial, release)).isEmpty();
        trial.database.execute("UPDATE stay SET gone = false");
        assertThat(standing(trial, release)).singleElement().satisfies(found -> {
            assertThat(found.what()).isEqualTo("rows of stay that exclude each other in room, during");
            assertThat(found.rows()).isEqualTo(3);
            assertThat(trial.database.rows(found.query())).hasSize(3);
        });
        Release alone = freeing("ALTER TABLE stay ADD EXCLUDE USING gist (int4range(lower(during), upper(during)) WITH &&)");
        assertThat(standing(trial, alone)).extracting(RollbackPreview.StandingRows::rows).containsExactly(4L);
    }

    @Test
    void rowsThatReferToOnesOfAPartitionThatGoesAreCounted() {
        Trial trial = Trial.onPostgresql("CREATE TABLE place (id int PRIMARY KEY) PARTITION BY LIST (id); CREATE TABLE visit (place int REFERENCES place (id))");
        Release release = partitioning("");
        trial.run(release, EXPAND);
        trial.database.execute("INSERT INTO place VALUES (1), (2); INSERT INTO visit VALUES (1), (1), (2)");

        assertThat(standing(trial, release)).extracting(RollbackPreview.StandingRows::what, RollbackPreview.StandingRows::rows)
                .containsExactly(tuple("rows of public.visit with a parent in place_1", 3L));
        assertThat(trial.preview(release, EXPAND).steps().get(0).losses()).extracting(RollbackPreview.LostRows::what, RollbackPreview.LostRows::rows)
                .containsExactly(tuple("rows of place_1", 2L));
        assertThat(standing(trial, partitioning("ALTER TABLE visit DROP CONSTRAINT visit_place_fkey; "))).isEmpty();
    }

    private static Release partitioning(String first) {
        return new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "CREATE TABLE place_1 PARTITION OF place FOR VALUES IN (1, 2)",
                first + "ALTER TABLE place DETACH PARTITION place_1; DROP TABLE place_1").build();
    }
}
