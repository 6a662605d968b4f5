package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rollback keeps aside stands by itself, and finds its way back into a table that looks otherwise by now. */
class SideTableTest {

    private static final String ORDERS = "CREATE TABLE orders (id int PRIMARY KEY, note varchar(20));"
            + " INSERT INTO orders VALUES (1, 'a'), (2, 'b')";

    static Stream<Trial> trials() {
        return Trial.onEach(ORDERS);
    }

    /** A release with one step that makes something, and another that takes it away. */
    private static Release making(String text, String undo) {
        return new ReleaseBuilder("a").sql(EXPAND, "010-make.sql", text, undo).build();
    }

    private static List<SavedRows> savedBack(Trial trial, Release release, String written) {
        trial.run(release, EXPAND);
        trial.database.execute(written);
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        return SavedRows.in(trial.journal());
    }

    private static long putBack(Trial trial, Release release, SavedRows saved) {
        return new Restoration(new Workplace(trial.clock, new Random(7), "db-1", "0.1"))
                .putBack(trial.target, saved, Optional.of(release), Trial.LIMITS, trial);
    }

    /** Rows of a table are written, saved by a rollback, and put back into the table as that statement makes it anew. */
    private static long roundTrip(Trial trial, String table, String written, String anew) {
        Release release = making(table, "DROP TABLE tag");
        SavedRows saved = savedBack(trial, release, written).get(0);
        trial.database.execute(anew);
        return putBack(trial, release, saved);
    }

    @Test
    void aCopyHoldsNoTypeAndNoCollationThatTheReleaseBrought() {
        Trial trial = Trial.onPostgresql(ORDERS);
        String types = "CREATE TYPE colour AS ENUM ('red', 'green'); CREATE DOMAIN cents AS int CHECK (VALUE >= 0);"
                + " CREATE TYPE place AS (street text, number int); CREATE EXTENSION citext; CREATE TYPE span AS RANGE (subtype = float8);"
                + " CREATE COLLATION plain (provider = libc, locale = 'C');";
        Release release = new ReleaseBuilder("a")
                .sql(EXPAND, "010-types.sql", types, "DROP COLLATION plain; DROP TYPE span; DROP EXTENSION citext; DROP TYPE place;"
                        + " DROP DOMAIN cents; DROP TYPE colour")
                .sql(EXPAND, "020-tag.sql", "CREATE TABLE tag (kind colour PRIMARY KEY, others colour[],"
                        + " price cents, home place, word citext,"
                        + " during span, sorted varchar(9) COLLATE plain, stands regclass)", "DROP TABLE tag")
                .sql(EXPAND, "030-kind.sql", "ALTER TABLE orders ADD COLUMN kind colour", "ALTER TABLE orders DROP COLUMN kind").build();
        String row = "red|{green,red}|7|(\"High St, 2\",3)|Word|[1.5,2)|zz|orders";
        List<SavedRows> saved = savedBack(trial, release, "INSERT INTO tag VALUES ('red', '{green,red}', 7, '(\"High St, 2\",3)', 'Word',"
                + " '[1.5,2)', 'zz', 'orders'); UPDATE orders SET kind = 'green' WHERE id = 2");
        assertThat(saved).hasSize(2);
        assertThat(trial.database.rows("SELECT * FROM " + saved.get(1).savedIn())).containsExactly(row);
        trial.run(release, EXPAND);
        assertThat(saved).extracting(kept -> putBack(trial, release, kept)).containsExactly(1L, 1L);
        assertThat(trial.database.rows("SELECT * FROM tag")).containsExactly(row);
        assertThat(trial.database.rows("SELECT id, kind FROM orders ORDER BY id")).containsExactly("1|null", "2|green");
        assertThat(saved).extracting(kept -> putBack(trial, release, kept)).containsExactly(0L, 0L);
    }

    @Test
    void aCopyHoldsNoDomainOfH2() {
        Trial trial = Trial.onH2(ORDERS);
        Release release = making("CREATE DOMAIN cents AS int;"
                + " CREATE TABLE tag (name varchar(9) PRIMARY KEY, price cents, size enum('S', 'L'))",
                "DROP TABLE tag; DROP DOMAIN cents");
        SavedRows saved = savedBack(trial, release, "INSERT INTO tag VALUES ('red', 7, 'L')").get(0);
        trial.run(release, EXPAND);
        assertThat(putBack(trial, release, saved)).isOne();
        assertThat(trial.database.rows("SELECT * FROM tag")).containsExactly("red|7|L");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatFollowsFromOtherColumnsIsNotLostAndNotPutBack(Trial trial) {
        String computed = trial.isH2() ? "AS (id + 1)" : "AS (id + 1) STORED";
        Release release = making("ALTER TABLE orders ADD COLUMN next int GENERATED ALWAYS " + computed,
                "ALTER TABLE orders DROP COLUMN next");
        trial.run(release, EXPAND);
        assertThat(trial.preview(release, EXPAND).steps().get(0).losses()).isEmpty();
        trial.rollBack(release, EXPAND);
        assertThat(SavedRows.in(trial.journal())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void rowsThatTheServerNumbersKeepTheirNumbersAndNewOnesGoOnAfterThem(Trial trial) {
        String table = "CREATE TABLE tag (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(9),"
                + " twice int GENERATED ALWAYS AS (id * 2)"
                + (trial.isH2() ? ")" : " STORED)");
        assertThat(roundTrip(trial, table, "INSERT INTO tag (name) VALUES ('red'), ('green')", table)).isEqualTo(2);
        trial.database.execute("INSERT INTO tag (name) VALUES ('blue')");
        assertThat(trial.database.rows("SELECT * FROM tag ORDER BY id")).containsExactly("1|red|2", "2|green|4", "3|blue|6");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void columnsMayStandInAnotherOrderBeGoneOrBeNew(Trial trial) {
        assertThat(roundTrip(trial, "CREATE TABLE tag (name varchar(9) PRIMARY KEY, rank int, gone int)",
                "INSERT INTO tag VALUES ('red', 1, 9)",
                "CREATE TABLE tag (fresh int DEFAULT 5, rank int, name varchar(9) PRIMARY KEY)")).isOne();
        assertThat(trial.database.rows("SELECT name, rank, fresh FROM tag")).containsExactly("red|1|5");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatAColumnWouldCutOrRoundStaysInTheCopy(Trial trial) {
        assertThat(roundTrip(trial, "CREATE TABLE tag (name varchar(9) PRIMARY KEY, price numeric(12, 4))",
                "INSERT INTO tag VALUES ('red', 1.5), ('green', 1.2345), ('turquoise', 2)",
                "CREATE TABLE tag (name varchar(5) PRIMARY KEY, price numeric(12, 2))")).isOne();
        assertThat(trial.database.rows("SELECT name, price FROM tag")).containsExactly("red|1.50");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void rowsWithoutAKeyComeBackAsOftenAsTheyAreMissing(Trial trial) {
        String table = "CREATE TABLE tag (name varchar(9), rank int)";
        Release release = making(table, "DROP TABLE tag");
        SavedRows saved = savedBack(trial, release, "INSERT INTO tag VALUES ('red', 1), ('red', 1), ('red', 1), ('green', NULL)").get(0);
        trial.database.execute(table + "; INSERT INTO tag VALUES ('red', 1), ('blue', 2)");
        assertThat(putBack(trial, release, saved)).isEqualTo(3);
        assertThat(putBack(trial, release, saved)).isZero();
        assertThat(trial.database.rows("SELECT * FROM tag ORDER BY name"))
                .containsExactly("blue|2", "green|null", "red|1", "red|1", "red|1");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void valuesOfATableWithoutAKeyComeBackToTheRowsThatAreOtherwiseTheSame(Trial trial) {
        trial.database.execute("CREATE TABLE line (article varchar(9), pieces int);"
                + " INSERT INTO line VALUES ('nail', 1), ('nail', 1), ('nail', 1), ('screw', NULL)");
        Release release = making("ALTER TABLE line ADD COLUMN rank int", "ALTER TABLE line DROP COLUMN rank");
        SavedRows saved = savedBack(trial, release, "INSERT INTO line VALUES ('bolt', 5, 50), ('nail', 1, 10), ('nail', 1, 11);"
                + " UPDATE line SET rank = 7 WHERE article = 'screw'").get(0);
        trial.run(release, EXPAND);
        trial.database.execute("DELETE FROM line WHERE article = 'bolt'");
        assertThat(putBack(trial, release, saved)).isEqualTo(3);
        assertThat(putBack(trial, release, saved)).isZero();
        assertThat(trial.database.rows("SELECT * FROM line ORDER BY article, rank NULLS LAST")).containsExactly(
                "nail|1|10", "nail|1|11", "nail|1|null", "nail|1|null", "nail|1|null", "screw|null|7");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aKeyOtherThanThePrimaryOneFindsARowToo(Trial trial) {
        trial.database.execute("CREATE TABLE line (article varchar(9) NOT NULL UNIQUE, pieces int);"
                + " INSERT INTO line VALUES ('nail', 1), ('screw', 2)");
        Release release = making("ALTER TABLE line ADD COLUMN rank int", "ALTER TABLE line DROP COLUMN rank");
        SavedRows saved = savedBack(trial, release, "UPDATE line SET rank = pieces * 10").get(0);
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE line SET pieces = 99");
        assertThat(putBack(trial, release, saved)).isEqualTo(2);
        assertThat(trial.database.rows("SELECT * FROM line ORDER BY article")).containsExactly("nail|99|10", "screw|99|20");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatANewRequiredColumnIsFilledWithByDefaultIsNotNewer(Trial trial) {
        Release release = making("ALTER TABLE orders ADD COLUMN rank int DEFAULT 0 NOT NULL", "ALTER TABLE orders DROP COLUMN rank");
        SavedRows saved = savedBack(trial, release, "UPDATE orders SET rank = 7").get(0);
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET rank = 8 WHERE id = 2");
        assertThat(putBack(trial, release, saved)).isOne();
        assertThat(trial.database.rows("SELECT id, rank FROM orders ORDER BY id")).containsExactly("1|7", "2|8");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatCannotComeBackIsSaidExactly(Trial trial) {
        Release release = making("ALTER TABLE orders ADD COLUMN rank int; CREATE TABLE tag (name varchar(9))",
                "ALTER TABLE orders DROP COLUMN rank; DROP TABLE tag");
        List<SavedRows> saved = savedBack(trial, release, "UPDATE orders SET rank = 7; INSERT INTO tag VALUES ('red')");
        assertThatThrownBy(() -> putBack(trial, release, saved.get(0))).isInstanceOf(ChrysalisException.class)
                .hasMessageContaining("orders has no column rank.");
        assertThatThrownBy(() -> putBack(trial, release, saved.get(1))).isInstanceOf(ChrysalisException.class)
                .hasMessageContaining("tag is not there.");
    }

    @Test
    void partitionsGiveAndTakeTheirRows() {
        Trial trial = Trial.onPostgresql(ORDERS);
        String table = "CREATE TABLE tag (name text, year int, rank int GENERATED ALWAYS AS (year * 2) STORED) PARTITION BY RANGE (year);"
                + " CREATE TABLE tag_1 PARTITION OF tag FOR VALUES FROM (1) TO (10); CREATE TABLE tag_2 PARTITION OF tag DEFAULT;";
        assertThat(roundTrip(trial, table, "INSERT INTO tag VALUES ('red', 1), ('green', 20), ('green', 20)", table)).isEqualTo(3);
        assertThat(trial.database.rows("SELECT * FROM tag ORDER BY name")).containsExactly("green|20|40", "green|20|40", "red|1|2");
    }

    @Test
    void valuesOfPartitionsWithoutAKeyComeBack() {
        Trial trial = Trial.onPostgresql("CREATE TABLE line (year int, pieces int) PARTITION BY LIST (year);"
                + " CREATE TABLE line_1 PARTITION OF line FOR VALUES IN (1); CREATE TABLE line_2 PARTITION OF line DEFAULT;"
                + " INSERT INTO line VALUES (1, 5), (2, 5)");
        Release release = making("ALTER TABLE line ADD COLUMN rank json", "ALTER TABLE line DROP COLUMN rank");
        SavedRows saved = savedBack(trial, release, "UPDATE line SET rank = to_json(year)").get(0);
        trial.run(release, EXPAND);
        assertThat(putBack(trial, release, saved)).isEqualTo(2);
        assertThat(trial.database.rows("SELECT * FROM line ORDER BY year")).containsExactly("1|5|1", "2|5|2");
    }

    @Test
    void tablesThatInheritAreKeptEachByItself() {
        Trial trial = Trial.onPostgresql("CREATE TABLE place (id int PRIMARY KEY, name text);"
                + " CREATE TABLE town (id int PRIMARY KEY, mayor text) INHERITS (place);"
                + " INSERT INTO place VALUES (1, 'hill'), (2, 'lake'); INSERT INTO town VALUES (1, 'Ulm', 'Ann'), (3, 'Bonn', 'Bob')");
        Release release = making("ALTER TABLE place ADD COLUMN rank int", "ALTER TABLE place DROP COLUMN rank");
        List<SavedRows> saved = savedBack(trial, release, "UPDATE ONLY place SET rank = id; UPDATE town SET rank = id * 100");
        trial.run(release, EXPAND);
        assertThat(saved).extracting(kept -> putBack(trial, release, kept)).containsExactly(2L, 2L);
        assertThat(trial.database.rows("SELECT id, name, rank FROM place ORDER BY rank"))
                .containsExactly("1|hill|1", "2|lake|2", "1|Ulm|100", "3|Bonn|300");
    }

    @Test
    void rowsOfAnHeirComeBackWithWhatIsTheirsAlone() {
        Trial trial = Trial.onPostgresql("CREATE TABLE place (id int, name text); CREATE TABLE town (mayor text) INHERITS (place)");
        Release release = making("INSERT INTO place VALUES (0, 'first')", "DELETE FROM place WHERE id > 0; DELETE FROM ONLY place");
        List<SavedRows> saved = savedBack(trial, release,
                "INSERT INTO place VALUES (1, 'hill'); INSERT INTO town VALUES (2, 'Ulm', 'Ann')");
        assertThat(trial.database.rows("SELECT * FROM place")).isEmpty();
        assertThat(saved).extracting(kept -> putBack(trial, release, kept)).containsExactly(1L, 1L, 1L);
        assertThat(trial.database.rows("SELECT * FROM town")).containsExactly("2|Ulm|Ann");
        assertThat(trial.database.rows("SELECT * FROM ONLY place ORDER BY id")).containsExactly("0|first", "1|hill");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anUndoThatGoesOnAfterAFailureKeepsWhatItsEarlierStatementsTookAway(Trial trial) {
        Release release = new ReleaseBuilder("a")
                .step(EXPAND, "010-rows.sql", new StepAction.Sql("INSERT INTO orders VALUES (3, 'c')", true, Optional.empty()),
                new Undo.Sql("DELETE FROM orders WHERE id = 1; DELETE FROM orders WHERE id = (SELECT id FROM gate)", false)).build();
        trial.run(release, EXPAND);
        assertThat(trial.rollBack(release, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
        trial.database.execute("CREATE TABLE gate (id int); INSERT INTO gate VALUES (2)");

        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));

        assertThat(SavedRows.in(trial.journal())).flatExtracting(saved -> trial.database.rows("SELECT id FROM " + saved.savedIn()))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aCopyThatAnEarlierJournalKnewIsNotReplaced(Trial trial) {
        Release release = making("CREATE TABLE tag (id int PRIMARY KEY)", "DROP TABLE tag");
        trial.run(release, EXPAND);
        trial.database.execute("INSERT INTO tag VALUES (7); CREATE TABLE chrysalis.chrysalis_saved_1_tag (id int);"
                + " INSERT INTO chrysalis.chrysalis_saved_1_tag VALUES (6)");

        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));

        assertThat(trial.database.rows("SELECT id FROM chrysalis.chrysalis_saved_1_tag")).containsExactly("6");
        assertThat(SavedRows.in(trial.journal())).flatExtracting(saved -> trial.database.rows("SELECT id FROM " + saved.savedIn()))
                .containsExactly("7");
    }
}
