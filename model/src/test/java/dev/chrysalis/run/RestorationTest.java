package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.ledger.HiddenObject;
import dev.chrysalis.ledger.HiddenObjects;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.request.RollbackRequest;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.Workplace;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is hidden or saved is known and comes back by itself. */
class RestorationTest {

    static Stream<Trial> trials() {
        return Trial.onEach("CREATE TABLE orders (id int PRIMARY KEY, note varchar(20)); INSERT INTO orders VALUES (1, 'a'), (2, 'b');"
                + " CREATE TABLE legacy (id int); INSERT INTO legacy VALUES (1)");
    }

    private static Release hiding(Trial trial) {
        return hidingSteps(trial).build();
    }

    private static ReleaseBuilder hidingSteps(Trial trial) {
        String column = trial.isH2() ? "ALTER TABLE orders ALTER COLUMN %s RENAME TO %s" : "ALTER TABLE orders RENAME COLUMN %s TO %s";
        return new ReleaseBuilder("a")
                .sql(CONTRACT, "010-hide-note.sql", String.format(column, "note", "chrysalis_hidden_note"),
                        String.format(column, "chrysalis_hidden_note", "note"))
                .sql(CONTRACT, "020-hide-legacy.sql", "ALTER TABLE legacy RENAME TO chrysalis_hidden_legacy",
                        "ALTER TABLE chrysalis_hidden_legacy RENAME TO legacy")
                .step(CONTRACT, "030-soak.md", new StepAction.Manual("Wait.", Optional.of(Duration.ofDays(14))), new Undo.Nothing())
                .step(CONTRACT, "040-drop.sql", new StepAction.Sql("ALTER TABLE orders DROP COLUMN chrysalis_hidden_note", true),
                        new Undo.Impossible("gone."));
    }

    private static List<HiddenObject> hidden(Trial trial, Release release) {
        return new HiddenObjects(List.of(release), RunState.of(trial.journal())).on(trial.target);
    }

    private static RunOutcome unhide(Trial trial, Release release, String file) {
        Step step = release.steps().filter(known -> known.id().fileName().equals(file)).findFirst().orElseThrow();
        return new Restoration(new Workplace(trial.clock, new Random(7), "db-1", "0.1")).unhide(trial.target,
                new RollbackRequest(release, CONTRACT, trial.folder, Trial.LIMITS, trial.site), step, trial, trial, trial.control);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void theLedgerSaysWhatIsHiddenSinceWhenAndByWhichStep(Trial trial) {
        Release release = hiding(trial);
        trial.run(release, CONTRACT);
        assertThat(hidden(trial, release)).extracting(object -> object.name().formerWords().toLowerCase(java.util.Locale.ROOT),
                        object -> object.hiddenBy().orElseThrow().path(), object -> object.since().orElseThrow())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("column public.orders.note", "contract/010-hide-note.sql",
                                trial.clock.instant()),
                        org.assertj.core.groups.Tuple.tuple("table public.legacy", "contract/020-hide-legacy.sql", trial.clock.instant()));
        assertThat(hidden(trial, release)).filteredOn(object -> object.name().kind().equals("table"))
                .allSatisfy(object -> assertThat(object.name().bytes()).isGreaterThanOrEqualTo(trial.isH2() ? 0 : 1));
    }

    @Test
    @Timeout(300)
    void theLedgerSaysWhenTheServerLastSawAHiddenTableReadAndWhoStillNamesIt() throws Exception {
        Trial trial = Trial.onPostgresql("CREATE TABLE legacy (id int); INSERT INTO legacy VALUES (1)");
        assertThat(Integer.parseInt(trial.database.value("SHOW server_version_num"))).isGreaterThanOrEqualTo(160_000);
        Release release = new ReleaseBuilder("a")
                .sql(CONTRACT, "010-hide-legacy.sql", "ALTER TABLE legacy RENAME TO chrysalis_hidden_legacy",
                "ALTER TABLE chrysalis_hidden_legacy RENAME TO legacy").build();
        trial.run(release, CONTRACT);
        Optional<Instant> before = hidden(trial, release).get(0).name().lastUse();
        try (Connection reader = trial.database.connect(); Statement statement = reader.createStatement();
             Connection old = trial.database.connect(); Statement asking = old.createStatement()) {
            statement.execute("SELECT * FROM chrysalis_hidden_legacy");
            // the server tells others of it when the session's figures are written, which it does now and then
            statement.execute("SELECT pg_stat_force_next_flush()");
            await(() -> lastScan(trial).isPresent() && !lastScan(trial).equals(before));
            assertThat(hidden(trial, release).get(0).name().lastUse()).isEqualTo(lastScan(trial));
            assertThatThrownBy(() -> asking.execute("SELECT id FROM legacy")).hasMessageContaining("does not exist");
            assertThat(hidden(trial, release)).singleElement().satisfies(object -> {
                assertThat(object.name().bytes()).isEqualTo(Long.parseLong(trial.database.value(
                        "SELECT pg_total_relation_size('chrysalis_hidden_legacy')"))).isPositive();
                assertThat(object.askedBy()).singleElement()
                        .satisfies(session -> assertThat(session.query()).isEqualTo("SELECT id FROM legacy"));
            });
        }
    }

    private static Optional<Instant> lastScan(Trial trial) {
        try (Connection connection = trial.database.connect(); Statement statement = connection.createStatement();
             ResultSet row = statement
                     .executeQuery("SELECT last_seq_scan FROM pg_stat_all_tables WHERE relname = 'chrysalis_hidden_legacy'")) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatIsHiddenAgainSoaksAgain(Trial trial) {
        Release release = hiding(trial);
        assertThat(trial.run(release, CONTRACT)).isInstanceOf(RunOutcome.Stopped.class);
        trial.clock = Clock.offset(trial.clock, Duration.ofDays(14));
        assertThat(unhide(trial, release, "010-hide-note.sql")).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.run(release, CONTRACT)).isInstanceOf(RunOutcome.Stopped.class);
        assertThat(hidden(trial, release)).hasSize(2);
        assertThat(trial.stateOf(release, "040-drop.sql")).isEqualTo(StepState.PLANNED);
        trial.clock = Clock.offset(trial.clock, Duration.ofDays(14));
        assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void oneHiddenObjectComesBackByItselfAndIsHiddenAgainByTheNextRun(Trial trial) {
        Release release = hiding(trial);
        trial.run(release, CONTRACT);
        assertThat(unhide(trial, release, "010-hide-note.sql")).isEqualTo(new RunOutcome.Finished(CONTRACT));
        assertThat(trial.database.rows("SELECT note FROM orders ORDER BY id")).containsExactly("a", "b");
        assertThat(hidden(trial, release)).hasSize(1);
        assertThat(trial.stateOf(release, "010-hide-note.sql")).isEqualTo(StepState.UNDONE);
        assertThat(unhide(trial, release, "010-hide-note.sql")).isInstanceOfSatisfying(RunOutcome.Refused.class, refused ->
                assertThat(refused.reason()).endsWith("is not hidden any more."));
        trial.run(release, CONTRACT);
        assertThat(hidden(trial, release)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatALaterStepStandsOnComesBackWithTheWholePhaseOnly(Trial trial) {
        Release release = new ReleaseBuilder("a")
                .sql(CONTRACT, "010-hide-legacy.sql", "ALTER TABLE legacy RENAME TO chrysalis_hidden_legacy",
                "ALTER TABLE chrysalis_hidden_legacy RENAME TO legacy").sql(CONTRACT, "020-same-name.sql", "CREATE TABLE legacy (id int)",
                "DROP TABLE legacy").build();
        trial.run(release, CONTRACT);
        trial.database.rows("SELECT * FROM legacy");
        assertThat(unhide(trial, release, "010-hide-legacy.sql")).isInstanceOf(RunOutcome.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatIsDroppedForGoodDoesNotComeBackWhileSomethingElseDoes(Trial trial) {
        Release release = hidingSteps(trial).step(CONTRACT, "050-not-yet.sql", new StepAction.Sql("SELECT * FROM nowhere", true),
                new Undo.Nothing()).build();
        trial.skipSoak = true;
        assertThat(trial.run(release, CONTRACT)).isInstanceOf(RunOutcome.Failed.class);
        assertThat(trial.stateOf(release, "040-drop.sql")).isEqualTo(StepState.DONE);
        assertThat(unhide(trial, release, "010-hide-note.sql")).isInstanceOfSatisfying(RunOutcome.Refused.class, refused ->
                assertThat(refused.reason()).endsWith("came after it and may stand on it."));
        assertThat(unhide(trial, release, "020-hide-legacy.sql")).isEqualTo(new RunOutcome.Finished(CONTRACT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatASealedReleaseHidComesBackWithANewReleaseOnly(Trial trial) {
        Release release = hiding(trial);
        trial.run(release, CONTRACT);
        trial.run(new ReleaseBuilder("b").sql(EXPAND, "010-tag.sql", "CREATE TABLE tag (id int)", "DROP TABLE tag").build(), EXPAND);
        assertThat(unhide(trial, release, "010-hide-note.sql")).isInstanceOfSatisfying(RunOutcome.Refused.class, refused ->
                assertThat(refused.reason()).isEqualTo("a is sealed: b was started after it and may stand on what is hidden."));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aSessionThatStillNamesWhatIsHiddenIsSeen(Trial trial) throws SQLException {
        Release release = hiding(trial);
        trial.run(release, CONTRACT);
        try (Connection application = trial.database.connect(); Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT id FROM legacy")).isInstanceOf(SQLException.class);
            assertThat(hidden(trial, release)).filteredOn(object -> object.name().kind().equals("table")).singleElement()
                    .satisfies(object -> assertThat(object.askedBy()).hasSize(trial.isH2() ? 0 : 1));
        }
    }

    private static Release adding() {
        return new ReleaseBuilder("a")
                .sql(EXPAND, "010-add.sql", "ALTER TABLE orders ADD COLUMN rank int", "ALTER TABLE orders DROP COLUMN rank")
                .step(EXPAND, "020-fill.backfill.yaml", new StepAction.Backfill("orders", List.of("id"), "rank = orders.id * 10",
                        Optional.of("rank IS NULL"), 10, Optional.empty()), new Undo.Nothing())
                .sql(EXPAND, "030-tag.sql", "CREATE TABLE tag (name varchar(20) PRIMARY KEY)", "DROP TABLE tag").build();
    }

    private static long putBack(Trial trial, Release release, SavedRows saved) {
        return new Restoration(new Workplace(trial.clock, new Random(7), "db-1", "0.1"))
                .putBack(trial.target, saved, Optional.of(release), Trial.LIMITS, trial);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whatWasSavedComesBackWhereNothingNewerStands(Trial trial) {
        Release release = adding();
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET rank = 7; INSERT INTO tag VALUES ('red'), ('green')");
        trial.rollBack(release, EXPAND);
        List<SavedRows> saved = SavedRows.in(trial.journal());
        assertThatThrownBy(() -> putBack(trial, release, saved.get(0))).isInstanceOf(ChrysalisException.class)
                .hasMessageContaining("could not be put back");
        trial.run(release, EXPAND);
        trial.database.execute("UPDATE orders SET rank = 99 WHERE id = 2; INSERT INTO tag VALUES ('red')");
        assertThat(saved).extracting(kept -> putBack(trial, release, kept)).containsExactly(1L, 1L);
        assertThat(trial.database.rows("SELECT id, rank FROM orders ORDER BY id")).containsExactly("1|7", "2|99");
        assertThat(trial.database.rows("SELECT name FROM tag ORDER BY name")).containsExactly("green", "red");
        assertThat(trial.events()).filteredOn(UndoEvent.RowsRestored.class::isInstance).hasSize(2);
        assertThat(SavedRows.in(trial.journal())).allSatisfy(kept -> assertThat(kept.restored()).isPresent());
    }
}
