package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.wayback.LossPreview;
import dev.chrysalis.run.wayback.RollbackPreview;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a way back would take away is told and counted beforehand, and kept. */
class RollbackLossTest {

    private static final String ORDERS = "CREATE TABLE orders (id int PRIMARY KEY, cents int NOT NULL);"
            + " INSERT INTO orders VALUES (1, 100), (2, 250), (3, 399)";

    static Stream<Trial> trials() {
        return Trial.onEach(ORDERS);
    }

    /** The old column holds what the new one has, where the new one is whole cents. */
    private static ReleaseBuilder euros() {
        return new ReleaseBuilder("a")
                .sql(EXPAND, "010-add.sql", "ALTER TABLE orders ADD COLUMN euros numeric(12, 4)", "ALTER TABLE orders DROP COLUMN euros")
                .step(EXPAND, "020-fill.backfill.yaml", new StepAction.Backfill("orders", List.of("id"), "euros = orders.cents / 100.0",
                        Optional.of("euros IS NULL"), 10, Optional.empty()), new Undo.Nothing());
    }

    private static List<RollbackPreview.LostRows> losses(RollbackPreview preview) {
        return preview.steps().stream().flatMap(step -> step.losses().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatTheReleaseFilledInItselfIsNotLost(Trial trial) {
        Release release = euros().build();
        trial.run(release, EXPAND);
        RollbackPreview preview = trial.preview(release, EXPAND);
        assertThat(losses(preview)).isEmpty();
        assertThat(preview.steps()).flatExtracting(RollbackPreview.UndoneStep::asMade)
                .containsExactly(new RollbackPreview.LostRows("values of euros in orders", 3));
        assertThat(preview.isUncertain()).isFalse();
        trial.rollBack(release, EXPAND);
        assertThat(trial.events()).noneMatch(UndoEvent.RowsSaved.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void valuesThatTheSchemaBeforeCannotHoldAreCountedAndSaved(Trial trial) {
        Release release = euros().build();
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET euros = 2.5005 WHERE id = 2");
        assertThat(losses(trial.preview(release, EXPAND))).containsExactly(new RollbackPreview.LostRows("values of euros in orders", 1));
        assertThat(trial.rollBack(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        SavedRows saved = SavedRows.in(trial.journal()).get(0);
        assertThat(saved.undone()).isTrue();
        assertThat(saved.rows()).isOne();
        assertThat(saved.savedIn()).isEqualTo("chrysalis.chrysalis_saved_1_orders_euros");
        assertThat(trial.database.rows("SELECT id, euros FROM " + saved.savedIn())).containsExactly("2|2.5005");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whereItCannotBeAskedWhatHangsOnRowsTheirLossIsInDoubt(Trial trial) throws SQLException {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "INSERT INTO orders VALUES (4, 7)",
                "DELETE FROM orders WHERE id = 4")
                .sql(EXPAND, "020-free.sql", "SELECT 1", "ALTER TABLE orders ALTER COLUMN cents SET NOT NULL")
                .build();
        List<Step> steps = release.steps().toList();
        try (Connection connection = trial.database.connect()) {
            assertThat(new LossPreview(connection, trial.target.dialect(), release).of(steps.get(0), "", true).unclear()).isEmpty();
            connection.close();
            LossPreview preview = new LossPreview(connection, trial.target.dialect(), release);
            assertThat(preview.of(steps.get(0), "", true).unclear()).containsExactly("DELETE FROM orders WHERE id = 4");
            assertThatThrownBy(() -> new LossPreview(connection, trial.target.dialect(), release).of(steps.get(1), "", true))
                    .isInstanceOfSatisfying(ChrysalisException.class, lost -> assertThat(lost.code()).isEqualTo(FaultCode.CONNECTION_LOST));
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void rowsOfATableThatGoesAreSavedAsAWhole(Trial trial) {
        Release release = new ReleaseBuilder("a")
                .sql(EXPAND, "010-create.sql", "CREATE TABLE tag (name varchar(20), rank int)", "DROP TABLE tag")
                .sql(EXPAND, "020-first.sql", "INSERT INTO tag VALUES ('first', 1)", "DELETE FROM tag WHERE name = 'first'").build();
        trial.run(release, EXPAND);
        trial.database.execute("INSERT INTO tag VALUES ('second', 2), ('third', NULL)");
        assertThat(losses(trial.preview(release, EXPAND))).containsExactly(
                new RollbackPreview.LostRows("rows of tag", 1), new RollbackPreview.LostRows("rows of tag", 2));
        trial.rollBack(release, EXPAND);
        assertThat(SavedRows.in(trial.journal())).extracting(SavedRows::savedIn, SavedRows::rows).containsExactly(
                org.assertj.core.groups.Tuple.tuple("chrysalis.chrysalis_saved_1_tag", 1L),
                org.assertj.core.groups.Tuple.tuple("chrysalis.chrysalis_saved_2_tag", 2L));
        assertThat(trial.database.rows("SELECT name, rank FROM chrysalis.chrysalis_saved_2_tag ORDER BY name"))
                .containsExactly("second|2", "third|null");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatHasAnotherNameUntilThenIsCountedUnderTheNameThatItHas(Trial trial) {
        String column = trial.isH2() ? "ALTER TABLE orders ALTER COLUMN %s RENAME TO %s" : "ALTER TABLE orders RENAME COLUMN %s TO %s";
        Release release = euros().sql(CONTRACT, "010-swap.sql",
                String.format(column, "cents", "hidden") + "; " + String.format(column, "euros", "cents"),
                String.format(column, "cents", "euros") + "; " + String.format(column, "hidden", "cents")).build();
        trial.run(release, CONTRACT);
        trial.database.execute("UPDATE orders SET cents = 9.9999 WHERE id < 3");
        assertThat(losses(trial.preview(release, EXPAND))).containsExactly(new RollbackPreview.LostRows("values of euros in orders", 2));
        trial.rollBack(release, EXPAND);
        assertThat(trial.database.rows("SELECT * FROM chrysalis.chrysalis_saved_1_orders_euros ORDER BY id"))
                .containsExactly("1|9.9999", "2|9.9999");
        assertThat(trial.database.rows("SELECT * FROM orders ORDER BY id")).containsExactly("1|100", "2|250", "3|399");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aTypeThatBecomesNarrowerSavesWhatItRounds(Trial trial) {
        String type = trial.isH2() ? " SET DATA TYPE " : " TYPE ";
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-widen.sql",
                "ALTER TABLE orders ALTER COLUMN cents" + type + "numeric(12, 2)",
                "ALTER TABLE orders ALTER COLUMN cents" + type + "int").build();
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET cents = 250.25 WHERE id = 2");
        assertThat(losses(trial.preview(release, EXPAND))).containsExactly(new RollbackPreview.LostRows("values of cents in orders", 1));
        trial.rollBack(release, EXPAND);
        assertThat(trial.database.rows("SELECT * FROM chrysalis.chrysalis_saved_1_orders_cents")).containsExactly("2|250.25");
        assertThat(trial.database.rows("SELECT cents FROM orders WHERE id = 2")).containsExactly("250");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anUndoThatOverwritesRowsIsSaidToBeUncertain(Trial trial) {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-raise.sql", "UPDATE orders SET cents = cents + 1",
                "UPDATE orders SET cents = cents - 1").build();
        trial.run(release, EXPAND);
        RollbackPreview preview = trial.preview(release, EXPAND);
        assertThat(preview.isUncertain()).isTrue();
        assertThat(preview.steps().get(0).opaque()).isTrue();
        assertThat(preview.steps().get(0).unclear()).containsExactly("UPDATE orders SET cents = cents - 1");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void valuesThatAColumnWasAddedWithAreLeftAndTold(Trial trial) {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql",
                "ALTER TABLE orders ADD COLUMN tier varchar(9) DEFAULT 'it''s new' NOT NULL;"
                + " ALTER TABLE orders ADD COLUMN rank int DEFAULT 0",
                "ALTER TABLE orders DROP COLUMN tier; ALTER TABLE orders DROP COLUMN rank").build();
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET rank = 7 WHERE id = 2");
        RollbackPreview preview = trial.preview(release, EXPAND);
        assertThat(losses(preview)).containsExactly(new RollbackPreview.LostRows("values of rank in orders", 1));
        assertThat(preview.steps().get(0).asMade()).containsExactly(new RollbackPreview.LostRows("values of tier in orders", 3),
                new RollbackPreview.LostRows("values of rank in orders", 2));
        trial.rollBack(release, EXPAND);
        assertThat(SavedRows.in(trial.journal())).singleElement().satisfies(saved ->
                assertThat(trial.database.rows("SELECT * FROM " + saved.savedIn())).containsExactly("2|7"));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void valuesOfAnotherMomentAreSaved(Trial trial) {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql",
                "ALTER TABLE orders ADD COLUMN made timestamp DEFAULT now();"
                + " ALTER TABLE orders ADD COLUMN since date DEFAULT '2026-11-21'",
                "ALTER TABLE orders DROP COLUMN made; ALTER TABLE orders DROP COLUMN since").build();
        trial.run(release, EXPAND);
        assertThat(losses(trial.preview(release, EXPAND))).containsExactly(new RollbackPreview.LostRows("values of made in orders", 3));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aColumnWhoseNameIsNotAsciiIsCountedAndSaved(Trial trial) {
        Release release = new ReleaseBuilder("a").sql(EXPAND, "010-add.sql", "ALTER TABLE orders ADD COLUMN größe int",
                "ALTER TABLE orders /* as it was */ DROP COLUMN größe -- with all its values").build();
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET größe = 42 WHERE id = 2");
        assertThat(losses(trial.preview(release, EXPAND))).containsExactly(new RollbackPreview.LostRows("values of größe in orders", 1));
        trial.rollBack(release, EXPAND);
        assertThat(trial.database.rows("SELECT id, größe FROM chrysalis.chrysalis_saved_1_orders_gre")).containsExactly("2|42");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void rowsThatTakeOthersWithThemAreSaidToBeUncertain(Trial trial) {
        Release release = new ReleaseBuilder("a")
                .sql(EXPAND, "010-four.sql", "INSERT INTO orders VALUES (4, 1)", "DELETE FROM orders WHERE id = 4").build();
        trial.run(release, EXPAND);
        assertThat(trial.preview(release, EXPAND).isUncertain()).isFalse();
        trial.database.execute("CREATE TABLE line (orders int REFERENCES orders (id))");
        assertThat(trial.preview(release, EXPAND).isUncertain()).isFalse();
        trial.database.execute("CREATE TABLE note (orders int REFERENCES orders (id) ON DELETE CASCADE)");
        assertThat(trial.preview(release, EXPAND).steps().get(0).opaque()).isTrue();
    }

    @Test
    void whatATriggerDoesWhenRowsAreDeletedIsSaidToBeUncertain() {
        Trial trial = Trial.onPostgresql(ORDERS
                + "; CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$");
        Release release = new ReleaseBuilder("a")
                .sql(EXPAND, "010-four.sql", "INSERT INTO orders VALUES (4, 1)", "DELETE FROM orders WHERE id = 4").build();
        trial.run(release, EXPAND);
        trial.database.execute("CREATE TRIGGER kept AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION forget()");
        assertThat(trial.preview(release, EXPAND).isUncertain()).isFalse();
        trial.database.execute("CREATE TRIGGER forgotten BEFORE DELETE ON orders FOR EACH ROW EXECUTE FUNCTION forget()");
        assertThat(trial.preview(release, EXPAND).steps().get(0).opaque()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anUndoThatFailsSavesOnceItIsRepaired(Trial trial) {
        Release broken = euros().build();
        trial.run(broken, EXPAND);
        trial.database.execute("UPDATE orders SET euros = 7 WHERE id = 1");
        trial.database.execute("CREATE VIEW report AS SELECT euros FROM orders");
        assertThat(trial.rollBack(broken, EXPAND)).isInstanceOf(RunOutcome.Failed.class);
        trial.database.execute("UPDATE orders SET euros = 8 WHERE id = 2");
        trial.database.execute("DROP VIEW report");
        assertThat(trial.rollBack(broken, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(SavedRows.in(trial.journal())).hasSize(1);
        assertThat(trial.database.rows("SELECT id FROM chrysalis.chrysalis_saved_1_orders_euros ORDER BY id")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void goingForwardAndBackAgainSavesIntoATableOfItsOwn(Trial trial) {
        Release release = euros().build();
        for (int time = 1; time <= 2; time++) {
            trial.run(release, EXPAND);
            trial.database.execute("UPDATE orders SET euros = 5 WHERE id = " + time);
            trial.rollBack(release, EXPAND);
            assertThat(trial.database.rows("SELECT id FROM chrysalis.chrysalis_saved_" + time + "_orders_euros"))
                    .containsExactly(String.valueOf(time));
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void whereverARollbackIsCutOffNothingThatItTakesAwayIsMissingAfterwards(String product) throws Exception {
        boolean cutOff = true;
        int positions = 0;
        for (int position = 0; cutOff; position += 5) {
            Trial trial = product.equals("H2") ? Trial.onH2(ORDERS) : Trial.onPostgresql(ORDERS);
            Release release = euros().sql(EXPAND, "030-tag.sql", "CREATE TABLE tag (name varchar(20))", "DROP TABLE tag").build();
            trial.run(release, EXPAND);
            trial.database.execute("UPDATE orders SET euros = 7 WHERE id = 3; INSERT INTO tag VALUES ('red')");
            CrashingDatabase crashing = new CrashingDatabase(trial.target, position, Cut.DIRTY);
            try {
                trial.rollBackOn(crashing, release, EXPAND);
            } catch (InjectedStop | ChrysalisException stop) {
                assertThat(crashing.hasCrashed()).as(() -> "ended by itself: " + stop).isTrue();
            }
            crashing.awaitFreed();
            cutOff = crashing.hasCrashed();
            positions += cutOff ? 1 : 0;
            if (cutOff && position % 2 == 0 && RunState.of(trial.journal()).current().isPresent()) {
                assertThat(trial.run(release, EXPAND)).as("turned forward after %s", position).isEqualTo(new RunOutcome.Finished(EXPAND));
            }
            if (cutOff) {
                RunOutcome back = trial.rollBack(release, EXPAND);
                boolean wasAtItsEnd = RunState.of(trial.journal()).current().isEmpty();
                assertThat(back instanceof RunOutcome.Finished || wasAtItsEnd).as("cut off at %s: %s", position, back).isTrue();
            }
            assertThat(kept(trial, "orders", "id, euros")).as("cut off at %s", position).contains("3|7.0000");
            assertThat(kept(trial, "tag", "name")).as("cut off at %s", position).contains("red");
            trial.database.close();
        }
        assertThat(positions).isGreaterThan(3);
    }

    static Stream<String> products() {
        return Stream.of("H2", "PostgreSQL");
    }

    /** Over all tables that hold what was saved of one. */
    private static List<String> kept(Trial trial, String table, String columns) {
        return SavedRows.in(trial.journal()).stream().filter(saved -> saved.table().equals(table))
                .flatMap(saved -> trial.database.rows("SELECT " + columns + " FROM " + saved.savedIn()).stream()).toList();
    }
}
