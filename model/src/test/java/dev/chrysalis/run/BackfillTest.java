package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.party.BackfillProgress;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BackfillTest {

    /** A table of 1 000 rows whose key has that definition and whose keys are those. */
    private static String table(boolean h2, String columns, String key, String values) {
        String series = h2 ? "system_range(1, 1000) AS s(n)" : "generate_series(1, 1000) AS s(n)";
        return "CREATE TABLE item (" + columns + ", size int, filled int, PRIMARY KEY (" + key + "));"
                + " INSERT INTO item SELECT " + values + ", n, NULL FROM " + series;
    }

    static Stream<Arguments> keys() {
        return Stream.of(false, true).flatMap(h2 -> {
            String uuid = h2 ? "random_uuid()" : "gen_random_uuid()";
            return Stream.of(
                    Arguments.of(h2, "id bigint", "id", "n * 3"),
                    Arguments.of(h2, "id varchar(20)", "id", "'k''ey ' || n"),
                    Arguments.of(h2, "id uuid", "id", uuid),
                    Arguments.of(h2, "id timestamp with time zone", "id",
                            h2 ? "dateadd('SECOND', n, TIMESTAMP WITH TIME ZONE '2026-03-29 00:30:00+00')"
                            : "timestamptz '2026-03-29 00:30:00+00' + n * interval '1 second'"),
                    Arguments.of(h2, "\"Tenant ?\" varchar(5), id bigint, part int", "\"Tenant ?\", id, part",
                            "'t' || mod(n, 3), n / 7, n"),
                    Arguments.of(h2, h2 ? "id varbinary(32)" : "id bytea", "id", bytes(h2)),
                    Arguments.of(h2, h2 ? "a int, b varbinary(32)" : "a int, b bytea", "a, b", "n / 400, " + bytes(h2)),
                    Arguments.of(h2, h2 ? "id numeric(20, 3)" : "id numeric", "id", "n * 1.5"),
                    Arguments.of(h2, h2 ? "id double precision" : "id float8", "id", "n / 3.0"),
                    Arguments.of(h2, "id date", "id", h2 ? "dateadd('DAY', n, DATE '1900-01-01')" : "date '1900-01-01' + n"),
                    Arguments.of(h2, "a int, b uuid", "a, b", "n / 400, " + uuid));
        });
    }

    /** Of bytes that are no text. */
    private static String bytes(boolean h2) {
        return h2 ? "hash('SHA-256', CAST(n AS varchar))" : "sha256(n::text::bytea)";
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyRowIsFilledByAnyUniqueKey(boolean h2, String columns, String key, String values) {
        String script = table(h2, columns, key, values);
        Trial trial = h2 ? Trial.onH2(script) : Trial.onPostgresql(script);
        Release release = fill(List.of(key.split(", ")), "filled = size * 2", Optional.of("filled IS NULL"), 70, Optional.empty());
        // a session prepares a statement on the server once it was asked five times
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(*) FROM item WHERE filled = size * 2")).isEqualTo("1000");
        assertThat(batches(trial)).hasSizeGreaterThan(1).extracting(StepEvent.BatchCommitted::rows).isSorted().endsWith(1000L);
        assertThat(trial.fills).last().satisfies(progress -> assertThat(progress.rows()).isEqualTo(1000));
    }

    static Stream<Trial> trials() {
        return Stream.of(Trial.onH2(table(true, "id bigint", "id", "n")), Trial.onPostgresql(table(false, "id bigint", "id", "n")));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void onlyRowsThatNeedItAreWritten(Trial trial) {
        trial.database.execute("UPDATE item SET filled = size WHERE id <= 900");
        Release release = fill(List.of("id"), "filled = size", Optional.empty(), 100, Optional.empty());
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(batches(trial)).last().satisfies(batch -> assertThat(batch.rows()).isEqualTo(100));
    }

    @Test
    void aTypeWithoutEqualityAndOneWhoseEqualValuesDifferAreFilled() {
        Trial trial = Trial.onPostgresql("CREATE TABLE item (id int PRIMARY KEY, paper json, term interval); INSERT INTO item VALUES (1, NULL, '1 mon')");
        Release release = fill(List.of("id"), "paper = '{}', term = '30 days'", Optional.empty(), 100, Optional.empty());
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT paper || ' ' || term FROM item")).isEqualTo("{} 30 days");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aRowForWhichThereIsNothingToFillDoesNotHoldTheEndBack(Trial trial) {
        Release release = fill(List.of("id"), "filled = (SELECT i.size FROM item i WHERE i.id = item.id AND i.size > 10)",
                Optional.of("filled IS NULL"), 200, Optional.empty());
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(*) FROM item WHERE filled IS NULL")).isEqualTo("10");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aCutOffBackfillResumesAfterItsLastCommittedBatch(Trial trial) {
        Release release = fill(List.of("id"), "filled = coalesce(filled, 0) + 1", Optional.of("filled IS NULL"), 100, Optional.empty());
        cutOff(trial, release);
        List<String> last = batches(trial).get(1).lastKey();
        int before = trial.journal().size();
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.journal().subList(before, trial.journal().size())).extracting(JournalEntry::event)
                .filteredOn(StepEvent.BatchCommitted.class::isInstance).first()
                .satisfies(event -> assertThat(Long.parseLong(((StepEvent.BatchCommitted) event).lastKey().get(0)))
                        .isGreaterThan(Long.parseLong(last.get(0))));
        assertThat(trial.database.value("SELECT count(*) FROM item WHERE filled = 1")).isEqualTo("1000");
        assertThat(batches(trial)).last().satisfies(end -> assertThat(end.rows()).isEqualTo(1000));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aHalfDoneBackfillThatWasEditedIsToldAndBeginsWithItsFirstRow(Trial trial) {
        cutOff(trial, fill(List.of("id"), "filled = size", Optional.empty(), 100, Optional.empty()));
        long written = batches(trial).get(1).rows();
        Release edited = fill(List.of("id"), "filled = size * 2", Optional.empty(), 100, Optional.empty());
        assertThat(trial.run(edited, EXPAND)).isInstanceOfSatisfying(RunOutcome.Refused.class, refused -> assertThat(refused.reason())
                .isEqualTo("a/expand/010-fill.backfill.yaml was edited after " + written
                        + " rows of it were written by the text before; the next run"
                        + " begins with the first row again."));
        trial.acceptsEdits = true;
        assertThat(trial.run(edited, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(*) FROM item WHERE filled = size * 2")).isEqualTo("1000");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void oneThatMayNotMeetARowTwiceWaitsForTheTextAsItWas(Trial trial) {
        Release release = fill(List.of("id"), "size = size * 100", Optional.empty(), 100, Optional.empty());
        cutOff(trial, release);
        long written = batches(trial).get(1).rows();
        trial.acceptsEdits = true;
        Release edited = fill(List.of("id"), "size = size * 10", Optional.empty(), 100, Optional.empty());
        for (int attempts = 0; attempts < 2; attempts++) {
            assertThat(trial.run(edited, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed -> {
                assertThat(failed.failure().getMessage()).contains("it was edited after " + written + " rows were written");
                assertThat(failed.failure().databaseState()).contains("Put the file back as it was");
            });
        }
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(*) FROM item WHERE size = id * 100")).isEqualTo("1000");
    }

    /** Its process dies after the second batch. */
    private static void cutOff(Trial trial, Release release) {
        AtomicInteger batch = new AtomicInteger();
        trial.alsoTold = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                if (entry.event() instanceof StepEvent.BatchCommitted && batch.incrementAndGet() == 2) {
                    throw new InjectedStop();
                }
            }
        };
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> trial.run(release, EXPAND))).isInstanceOf(InjectedStop.class);
        trial.alsoTold = new RunObserver() { };
    }

    @ParameterizedTest
    @MethodSource("trials")
    void itEndsWhileRowsAreAddedThatATriggerOrDefaultFills(Trial trial) throws InterruptedException {
        trial.database.execute("ALTER TABLE item ALTER COLUMN filled SET DEFAULT 1");
        AtomicBoolean goOn = new AtomicBoolean(true);
        CountDownLatch first = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            try (java.sql.Connection connection = trial.database.connect();
                 java.sql.Statement statement = connection.createStatement()) {
                for (int id = 2000; goOn.get(); id++) {
                    statement.execute("INSERT INTO item (id, size) VALUES (" + id + ", 1)");
                    first.countDown();
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        Release release = fill(List.of("id"), "filled = 1", Optional.of("filled IS NULL"), 50, Optional.empty());
        RunOutcome outcome = trial.run(release, EXPAND);
        goOn.set(false);
        writer.join();
        assertThat(outcome).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(*) FROM item WHERE filled IS NULL")).isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void rowsThatCameMeanwhileAreFilledTooWhereTheAssignmentCannotBeToldApart(Trial trial) {
        Release release = fill(List.of("id"), "(filled, size) = (SELECT 1, 2)", Optional.of("filled IS NULL"), 500, Optional.empty());
        AtomicInteger told = new AtomicInteger();
        trial.alsoTold = new RunObserver() {
            @Override
            public void filled(dev.chrysalis.plan.Step step, BackfillProgress progress) {
                if (told.incrementAndGet() == 2) {
                    trial.database.execute("INSERT INTO item VALUES (5000, 1, NULL)");
                }
            }
        };
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(*) FROM item WHERE filled = 1 AND size = 2")).isEqualTo("1001");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void rowsThatSuchAnAssignmentLeavesAsTheyAreDoNotHoldTheEndBackButAreCounted(Trial trial) {
        Release release = fill(List.of("id"), "(filled, size) = (SELECT CASE WHEN size > 10 THEN 1 END, size)",
                Optional.of("filled IS NULL"),
                500, Optional.empty());
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.events()).filteredOn(StepEvent.StepFinished.class::isInstance).singleElement().satisfies(event ->
                assertThat(((StepEvent.StepFinished) event).detail())
                .endsWith("10 rows are still found by the condition and stay as they are."));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void rowsThatKeepComingAndThatNothingFillsAreReported(Trial trial) {
        Release release = fill(List.of("id"), "filled = 1", Optional.of("filled IS NULL"), 500, Optional.empty());
        AtomicInteger id = new AtomicInteger(5000);
        trial.alsoTold = new RunObserver() {
            @Override
            public void filled(dev.chrysalis.plan.Step step, BackfillProgress progress) {
                trial.database.execute("INSERT INTO item VALUES (" + id.incrementAndGet() + ", 1, NULL)");
            }
        };
        assertThat(trial.run(release, EXPAND)).isInstanceOfSatisfying(RunOutcome.Failed.class, failed ->
                assertThat(failed.failure().getMessage()).contains("rows keep coming that nothing fills"));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void itWaitsWhileTheThrottleQuerySaysSo(Trial trial) {
        trial.database.execute("CREATE TABLE brake (held boolean); INSERT INTO brake VALUES (true)");
        Release release = fill(List.of("id"), "filled = 1", Optional.of("filled IS NULL"), 500, Optional.of("SELECT held FROM brake"));
        trial.alsoTold = new RunObserver() {
            @Override
            public void filled(dev.chrysalis.plan.Step step, BackfillProgress progress) {
                if (!progress.paused().isEmpty()) {
                    trial.database.execute("UPDATE brake SET held = false");
                    trial.control.retryNow();
                }
            }
        };
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.fills).extracting(BackfillProgress::paused).contains("the throttle query says to wait");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void itHoldsStillWhilePausedByHandAndGoesOn(Trial trial) {
        Release release = fill(List.of("id"), "filled = 1", Optional.of("filled IS NULL"), 100, Optional.empty());
        trial.alsoTold = new RunObserver() {
            @Override
            public void recorded(JournalEntry entry) {
                if (entry.event() instanceof StepEvent.BatchCommitted
                        && trial.fills.stream().allMatch(fill -> fill.paused().isEmpty())) {
                    trial.control.pause();
                }
            }

            @Override
            public void filled(dev.chrysalis.plan.Step step, BackfillProgress progress) {
                if (progress.paused().equals("paused by hand")) {
                    trial.control.resume();
                }
            }
        };
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.fills).extracting(BackfillProgress::paused).contains("paused by hand");
    }

    static Stream<Arguments> assignmentsThatMayNotMeetARowTwice() {
        return trials().flatMap(trial -> Stream.of("size = size * 100", "size = item.size + 1", "size = size + 1, filled = size",
                "size = " + (trial.isH2() ? "CAST(rand() * 1000000 AS int)" : "(random() * 1000000)::int"),
                "size = " + (trial.isH2() ? "NEXT VALUE FOR ticket" : "nextval('ticket')"), "size = bump(size + 0)", "size = bump(id)",
                "filled = 1, size = extract(second FROM current_timestamp)",
                trial.isH2() ? "(size) = (SELECT size + 1)" : "size = length(to_json(item)::text) + size")
                .map(set -> Arguments.of(trial, set)));
    }

    @ParameterizedTest
    @MethodSource("assignmentsThatMayNotMeetARowTwice")
    void anAssignmentThatGivesAnotherValueTheSecondTimeMeetsEachRowOnce(Trial trial, String set) {
        trial.database.execute(trial.isH2()
                ? "CREATE SEQUENCE IF NOT EXISTS ticket; CREATE ALIAS IF NOT EXISTS bump FOR 'java.lang.Math.incrementExact(long)'"
                : "CREATE SEQUENCE IF NOT EXISTS ticket; CREATE OR REPLACE FUNCTION bump(bigint) RETURNS int LANGUAGE sql AS 'SELECT $1::int + 1'");
        for (String where : List.of("", "size > 0")) {
            trial.database.execute("UPDATE item SET size = id, filled = NULL");
            Release release = new ReleaseBuilder("a" + where.length() + set.hashCode()).step(EXPAND, "010-fill.backfill.yaml",
                    new StepAction.Backfill("item", List.of("id"), set, Optional.of(where).filter(text -> !text.isEmpty()), 300,
                            Optional.empty()), new Undo.Nothing()).build();
            assertThat(trial.run(release, CONTRACT)).isEqualTo(new RunOutcome.Finished(CONTRACT));
            assertThat(batches(trial).get(batches(trial).size() - 1).rows()).as(set + " where " + where).isEqualTo(1000);
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aPriceIsMultipliedOnceAlsoWhereTheRunIsCutOffAndRowsComeMeanwhile(Trial trial) {
        Release release = fill(List.of("id"), "size = size * 100", Optional.empty(), 100, Optional.empty());
        cutOff(trial, release);
        trial.database.execute("INSERT INTO item VALUES (5000, 5000, NULL)");
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(*) FROM item WHERE size = id * 100")).isEqualTo("1001");
        assertThat(batches(trial)).last().satisfies(end -> assertThat(end.rows()).isEqualTo(1001));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aValueThatIsAnotherEachTimeIsStillSweptWhereOnlyEmptyRowsAreMet(Trial trial) {
        String random = trial.isH2() ? "CAST(rand() * 1000000 AS int)" : "(random() * 1000000)::int";
        Release release = fill(List.of("id"), "filled = " + random, Optional.of("size > 0 AND filled IS NULL"), 500, Optional.empty());
        AtomicInteger told = new AtomicInteger();
        trial.alsoTold = new RunObserver() {
            @Override
            public void filled(dev.chrysalis.plan.Step step, BackfillProgress progress) {
                if (told.incrementAndGet() == 3) {
                    trial.database.execute("INSERT INTO item VALUES (0, 1, NULL)");
                }
            }
        };
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
        assertThat(trial.database.value("SELECT count(filled) FROM item")).isEqualTo("1001");
        assertThat(batches(trial)).last().satisfies(end -> assertThat(end.rows()).isEqualTo(1001));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anEmptyTableIsDoneAtOnce(Trial trial) {
        trial.database.execute("DELETE FROM item");
        Release release = fill(List.of("id"), "filled = 1", Optional.empty(), 100, Optional.empty());
        assertThat(trial.run(release, EXPAND)).isEqualTo(new RunOutcome.Finished(EXPAND));
    }

    private static Release fill(List<String> key, String set, Optional<String> where, int batch, Optional<String> throttle) {
        return new ReleaseBuilder("a").step(EXPAND, "010-fill.backfill.yaml",
                new StepAction.Backfill("item", key, set, where, batch, throttle), new Undo.Nothing()).build();
    }

    private static List<StepEvent.BatchCommitted> batches(Trial trial) {
        return trial.events().stream().filter(StepEvent.BatchCommitted.class::isInstance)
                .map(StepEvent.BatchCommitted.class::cast).toList();
    }
}
